using DomRules.Operations.Changes;
using DomRules.Operations.Serving;
using static DomRules.Operations.Tests.Changes.ChangeMarket;

namespace DomRules.Operations.Tests.Changes;

/// <summary>From asking to publishing, with everything that must stand in the way.</summary>
public sealed class ChangingTests
{
    [Fact]
    public async Task Change_ApprovedBySomebodyElse_IsPublishedByItsAuthor()
    {
        await using var market = await OpenAsync();
        var (before, version) = (market.Live, await market.VersionAsync("one"));
        var id = await market.OpenedAsync(version);
        market.StateOf(id).ShouldBe(ChangeState.Open);
        (await market.PublishAsync(id, Ana)).Problem.ShouldBe("It has 0 of the 1 approval that it needs.");
        market.Live.ShouldBe(before);

        (await market.ApproveAsync(id, Vera)).Problem.ShouldBeNull();
        market.StateOf(id).ShouldBe(ChangeState.Approved);
        (await market.PublishAsync(id, Ana)).Problem.ShouldBeNull();

        market.Live.ShouldBe(version);
        market.StateOf(id).ShouldBe(ChangeState.Published);
        market.The(id).Notes.Select(note => (note.Kind, note.Name)).ShouldBe([("open_change", "Ana Author"), ("approve_change", "Vera Approver"), ("publish", "Ana Author")]);
        (await market.ApproveAsync(id, Otto)).Problem.ShouldBe("It was published already.");
    }

    [Fact]
    public async Task Approval_OfWhoeverWroteAnyPart_IsRefused()
    {
        await using var market = await OpenAsync();
        var writer = new Person("abe", "Abe", Rights.Write | Rights.Approve);
        var id = await market.OpenedAsync(await market.VersionAsync("one"), Ana, "abe", "root");
        foreach (var author in new[] { writer, Root, Ana with { Rights = Rights.Administer } })
        {
            (await market.ApproveAsync(id, author)).Answer.Status.ShouldBe(403, author.Name);
        }

        (await market.ApproveAsync(id, Vera with { Id = Person.KeyPrefix + "1" })).Answer.Status.ShouldBe(403, "a key never approves");
        market.The(id).Approvals.ShouldBeEmpty();
    }

    [Fact]
    public async Task Approver_WhoMovesAChange_IsItsAuthorFromThenOn()
    {
        await using var market = await OpenAsync();
        var id = await market.OpenedAsync(await market.VersionAsync("one"));
        var both = Vera with { Rights = Rights.Write | Rights.Approve };
        (await market.Changing.MoveAsync(id, Proposal(await market.VersionAsync("two")), both)).Problem.ShouldBeNull();

        (await market.ApproveAsync(id, both)).Problem!.ShouldContain("You wrote a part");
        (await market.ApproveAsync(id, Otto)).Problem.ShouldBeNull();
    }

    [Fact]
    public async Task Content_MovedAfterApproval_MustBeApprovedAnew()
    {
        await using var market = await OpenAsync();
        var (one, two) = (await market.VersionAsync("one"), await market.VersionAsync("two"));
        var id = await market.OpenedAsync(one);
        await market.ApproveAsync(id, Vera);
        (await market.Changing.MoveAsync(id, Proposal(two), Ana)).Problem.ShouldBeNull();

        market.StateOf(id).ShouldBe(ChangeState.Open);
        (await market.PublishAsync(id, Ana)).Problem!.ShouldContain("0 of the 1");
        (await market.Changing.ApproveAsync(id, one, market.The(id).Base, Vera)).Problem!.ShouldContain("moved while you looked");
        (await market.Changing.PublishAsync(id, one, Vera)).Problem!.ShouldContain("moved while you looked");
        (await market.ApproveAsync(id, Vera)).Problem.ShouldBeNull();
        (await market.PublishAsync(id, Vera)).Problem.ShouldBeNull();
        market.Live.ShouldBe(two);
    }

    [Fact]
    public async Task Base_ThatIsNotLiveAnyMore_MustBeComparedAndApprovedAgain()
    {
        await using var market = await OpenAsync();
        var (mine, other) = (await market.VersionAsync("mine"), await market.VersionAsync("other"));
        var id = await market.OpenedAsync(mine);
        await market.ApproveAsync(id, Vera);
        (await market.Publishing.PublishAsync(new PublishCommand(Market, other, "by a key"), null, "key", null)).Status.ShouldBe(200);

        (await market.PublishAsync(id, Ana)).Problem!.ShouldContain("Another version went live");
        (await market.Changing.CompareAsync(id, mine, Ana)).Problem!.ShouldContain("while you looked");
        (await market.Changing.CompareAsync(id, other, Abe)).Answer.Status.ShouldBe(403);
        (await market.Changing.CompareAsync(id, other, Ana)).Problem.ShouldBeNull();
        (await market.PublishAsync(id, Ana)).Problem!.ShouldContain("0 of the 1", Case.Sensitive, "the approval was of another difference");
        await market.ApproveAsync(id, Vera);
        (await market.PublishAsync(id, Ana)).Problem.ShouldBeNull();
        market.Live.ShouldBe(mine);
    }

    [Fact]
    public async Task Change_SentBack_IsApprovedByThatPersonOrOnceItMoved()
    {
        await using var market = await OpenAsync();
        var id = await market.OpenedAsync(await market.VersionAsync("one"));
        await market.ApproveAsync(id, Vera);
        (await market.Changing.SendBackAsync(id, " ", Otto)).Problem.ShouldBe("Say what should be otherwise.");
        (await market.Changing.SendBackAsync(id, "The radius is too small.", Otto)).Problem.ShouldBeNull();

        market.StateOf(id).ShouldBe(ChangeState.SentBack);
        (await market.ApproveAsync(id, Vera)).Problem!.ShouldContain("Otto Approver sent it back");
        (await market.PublishAsync(id, Ana)).Problem!.ShouldContain("sent it back");
        (await market.Changing.MoveAsync(id, Proposal(await market.VersionAsync("two")), Ana)).Problem.ShouldBeNull();
        (await market.ApproveAsync(id, Vera)).Problem.ShouldBeNull();
        (await market.Changing.SendBackAsync(id, "Not yet.", Otto)).Problem.ShouldBeNull();
        (await market.ApproveAsync(id, Otto)).Problem.ShouldBeNull();
        market.StateOf(id).ShouldBe(ChangeState.Approved);
    }

    [Fact]
    public async Task Draft_AskedForAgain_MovesItsOpenChange()
    {
        await using var market = await OpenAsync();
        var (one, two) = (await market.VersionAsync("one"), await market.VersionAsync("two"));
        var first = (await market.Changing.OpenAsync(Proposal(one) with { Draft = "d1" }, Ana)).Change!;
        (await market.Changing.OpenAsync(Proposal(two) with { Draft = "d1", Title = "Nearest first" }, Abe)).Change.ShouldBe(first);

        market.The(first).Version.ShouldBe(two);
        market.The(first).Title.ShouldBe("Nearest first");
        market.The(first).Authors.ShouldBe(["abe", "ana"]);
        (await market.Changing.WithdrawAsync(first, "Not needed.", Abe)).Problem.ShouldBeNull();
        (await market.Changing.OpenAsync(Proposal(one) with { Draft = "d1" }, Ana)).Change.ShouldNotBe(first);
    }

    [Theory]
    [InlineData("", "Why.", "*", "Say in a line what the change is about.")]
    [InlineData("Two\nlines", "Why.", "*", "one line")]
    [InlineData("Title", " ", "*", "Say why")]
    [InlineData("Title", "A \u0007 bell", "*", "control characters")]
    [InlineData("Title", "Why.", "nowhere", "There is no market nowhere")]
    [InlineData("Title", "Why.", "network", "There is no market network")]
    public async Task Proposal_ThatCannotBeAChange_IsRefusedInWords(string title, string why, string where, string told)
    {
        await using var market = await OpenAsync();
        var proposal = Proposal(await market.VersionAsync("one")) with { Title = title, Why = why, Market = where };
        (await market.Changing.OpenAsync(proposal, Ana)).Problem!.ShouldContain(told);
    }

    [Fact]
    public async Task Proposal_OfAVersionThatIsNotStoredOrLive_IsRefused()
    {
        await using var market = await OpenAsync();
        (await market.Changing.OpenAsync(Proposal(new string('a', 64)), Ana)).Problem!.ShouldContain("Store it first");
        (await market.Changing.OpenAsync(Proposal(market.Live), Ana)).Problem!.ShouldContain("changes nothing");
        (await market.Changing.OpenAsync(Proposal(await market.VersionAsync("one")) with { Title = "Half a \uD800 letter" }, Ana)).Problem!.ShouldContain("control characters");
    }

    [Fact]
    public async Task Publishing_OfAnyOtherAuthor_IsRefused()
    {
        await using var market = await OpenAsync();
        var id = await market.OpenedAsync(await market.VersionAsync("one"));
        await market.ApproveAsync(id, Vera);
        (await market.PublishAsync(id, Abe)).Answer.Status.ShouldBe(403);
        (await market.Changing.WithdrawAsync(id, "No.", Abe)).Answer.Status.ShouldBe(403);
        (await market.Changing.WithdrawAsync(id, "No.", Ana)).Problem.ShouldBeNull();
        (await market.PublishAsync(id, Vera)).Problem.ShouldBe("It was withdrawn.");
    }

    [Fact]
    public async Task Conversation_OfSeveral_IsKeptInTheirWords()
    {
        await using var market = await OpenAsync();
        var id = await market.OpenedAsync(await market.VersionAsync("one"));
        (await market.Changing.CommentAsync(id, " Why 10 km?\r\nAnd not 20? ", Vera)).Problem.ShouldBeNull();
        (await market.Changing.CommentAsync(id, "As the couriers said.", Ana)).Problem.ShouldBeNull();
        (await market.Changing.CommentAsync("c0", "Where?", Ana)).Answer.Status.ShouldBe(404);
        market.The(id).Notes.Skip(1).Select(note => note.Words).ShouldBe(["Why 10 km?\nAnd not 20?", "As the couriers said."]);
    }
}

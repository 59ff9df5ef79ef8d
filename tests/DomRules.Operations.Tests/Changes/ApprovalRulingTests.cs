using DomRules.Operations.Changes;
using DomRules.Operations.Serving;
using static DomRules.Operations.Tests.Changes.ChangeMarket;

namespace DomRules.Operations.Tests.Changes;

/// <summary>Nobody gets round approval by weakening its rule alone.</summary>
public sealed class ApprovalRulingTests
{
    private static readonly ApprovalRule Strict = new(2, true);

    [Fact]
    public async Task Rule_ThatAsksForMore_IsInForceAtOnce()
    {
        await using var market = await OpenAsync();
        market.Queue.Live.Changes.RuleFor("DE").ShouldBe(new ApprovalRule(1, false));
        (await market.Ruling.SetAsync(Market, Strict, Root)).Problem.ShouldBeNull();
        market.Queue.Live.Changes.RuleFor("DE").ShouldBe(Strict, "a market without a rule has that of all others");
        var id = await market.OpenedAsync(await market.VersionAsync("one"));
        await market.ApproveAsync(id, Vera);
        (await market.ApproveAsync(id, Vera)).Problem!.ShouldContain("approved this already");
        (await market.PublishAsync(id, Ana)).Problem.ShouldBe("It has 1 of the 2 approvals that it needs.");
        await market.ApproveAsync(id, Otto);
        (await market.PublishAsync(id, Ana)).Problem.ShouldBeNull();
    }

    [Fact]
    public async Task Rule_ThatAsksForLess_WaitsForASecondAdministrator()
    {
        await using var market = await OpenAsync();
        await market.Ruling.SetAsync(Market, Strict, Root);
        foreach (var weaker in new[] { new ApprovalRule(1, true), new ApprovalRule(9, false), ApprovalRule.Usual })
        {
            (await market.Ruling.SetAsync(Market, weaker, Root)).Problem.ShouldBeNull();
            market.Queue.Live.Changes.RuleFor(Market).ShouldBe(Strict);
            market.Queue.Live.Changes.Asked[Market].Rule.ShouldBe(weaker);
            (await market.Ruling.ConfirmAsync(Market, weaker, Root)).Problem!.ShouldContain("You asked for it");
        }

        (await market.Ruling.ConfirmAsync(Market, new ApprovalRule(1, true), Second)).Problem!.ShouldContain("Nobody asks");
        (await market.Ruling.ConfirmAsync(Market, ApprovalRule.Usual, Vera)).Answer.Status.ShouldBe(403);
        (await market.Ruling.ConfirmAsync(Market, ApprovalRule.Usual, Second)).Problem.ShouldBeNull();
        market.Queue.Live.Changes.RuleFor(Market).ShouldBe(ApprovalRule.Usual);
        market.Queue.Live.Changes.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rule_OfAMarketThatWouldBeWeakerThanThatOfAllOthers_WaitsToo()
    {
        await using var market = await OpenAsync();
        await market.Ruling.SetAsync(Market, Strict, Root);
        (await market.Ruling.SetAsync("DE", ApprovalRule.Usual, Root)).Problem.ShouldBeNull();
        market.Queue.Live.Changes.RuleFor("DE").ShouldBe(Strict);
        (await market.Ruling.DismissAsync("DE", Second)).Problem.ShouldBeNull();
        (await market.Ruling.ConfirmAsync("DE", ApprovalRule.Usual, Second)).Problem!.ShouldContain("Nobody asks");
    }

    [Fact]
    public async Task Publishing_PastTheRuleThatOnlyChangesGoLive_IsRefused()
    {
        await using var market = await OpenAsync();
        var (before, version) = (market.Live, await market.VersionAsync("one"));
        var command = new PublishCommand(Market, version, "quickly");
        (await market.Publishing.ScheduleAsync(new Activation(command, market.Clock.Now.AddHours(1), null, "key"), null)).Status.ShouldBe(202);
        await market.Ruling.SetAsync(Market, new ApprovalRule(1, true), Root);

        (await market.Publishing.PublishAsync(command, null, "key", null)).Status.ShouldBe(409);
        (await market.Publishing.PublishAsync(command with { Market = "DE" }, null, "key", null)).Status.ShouldBe(409);
        (await market.Publishing.ScheduleAsync(new Activation(command, market.Clock.Now.AddHours(1), null, "key"), null)).Status.ShouldBe(409);
        var job = (await market.Store.Jobs.ListAsync(Activation.Kind, null, 1))[0].Job;
        (await new ActivationJob(market.Publishing).RunAsync(job)).Status.ShouldBe(409, "set before the rule was");
        market.Live.ShouldBe(before);
        (await market.Publishing.PublishAsync(new PublishCommand("network", market.Queue.Live.Pointers["network"], "again"), null, "key", null)).Status.ShouldBe(200, "networks go no such way");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public async Task Rule_OfNoOrTooManyApprovals_IsRefused(int approvals)
    {
        await using var market = await OpenAsync();
        (await market.Ruling.SetAsync(Market, new ApprovalRule(approvals, false), Root)).Answer.Status.ShouldBe(422);
        (await market.Ruling.SetAsync("network", Strict, Root)).Answer.Status.ShouldBe(422);
        (await market.Ruling.SetAsync(Market, Strict, Vera)).Answer.Status.ShouldBe(403);
        (await market.Ruling.DismissAsync(Market, Root)).Answer.Status.ShouldBe(409);
        (await market.Ruling.SetAsync(Market, ApprovalRule.Usual, Root)).Problem.ShouldBe("This rule is in force.");
    }
}

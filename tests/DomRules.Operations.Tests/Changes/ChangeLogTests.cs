using System.Text;
using DomRules.Operations.Changes;
using DomRules.Operations.Serving;
using DomRules.Operations.Tests.Serving;
using DomRules.Store.States;
using static DomRules.Operations.Tests.Changes.ChangeMarket;

namespace DomRules.Operations.Tests.Changes;

/// <summary>Changes are what the log says, however a process came by it.</summary>
public sealed class ChangeLogTests
{
    [Theory]
    [InlineData(1_000)]
    [InlineData(1)]
    public async Task Book_FoldedOrFromASavedState_IsTheOneThatWasLived(int stateEvery)
    {
        await using var market = await OpenAsync(new CommitQueueOptions { StateEvery = stateEvery });
        await LiveAsync(market);

        await using var other = await CommitQueue.OpenAsync(market.Store, new StandingClock(ServedNetwork.At));
        Text(other.Live.Changes).ShouldBe(Text(market.Queue.Live.Changes));
        other.Live.Changes.Changes.Count.ShouldBe(3);
    }

    [Fact]
    public async Task State_OfBeforeThereWereChanges_IsUsedOnlyWhereTheLogHasNone()
    {
        await using var market = await OpenAsync();
        var live = market.Queue.Live;
        var old = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(LiveNetworkJson.Write(live)).Replace("{\"changes\":{\"asked\":[],\"changes\":[],\"rules\":[]},\"format\":2,", "{\"format\":1,", StringComparison.Ordinal));
        Encoding.UTF8.GetString(old).ShouldStartWith("{\"format\":1,");
        var saved = new SavedState(live.Head.Number, live.Head.Hash, old);
        (await LiveNetworkJson.ReadAsync(saved, market.Store.Commits, market.Queue.Shelf, default)).ShouldNotBeNull().Pointers.ShouldBe(live.Pointers);

        await market.Ruling.SetAsync(Market, new ApprovalRule(2, true), Root);
        (await LiveNetworkJson.ReadAsync(saved, market.Store.Commits, market.Queue.Shelf, default)).ShouldBeNull("it would forget the rule");
    }

    [Fact]
    public async Task Moments_OfNotes_AreThoseOfTheCommits()
    {
        await using var market = await OpenAsync();
        await LiveAsync(market);
        var change = market.Queue.Live.Changes.Changes.Values.First(one => one.End == ChangeState.Published);
        foreach (var (note, commit) in change.Notes.Zip((await market.Store.Commits.FindAsync(new(Subject: change.Id), null, 50)).Reverse()))
        {
            note.At.ShouldBe(commit.At);
        }
    }

    private static async Task LiveAsync(ChangeMarket market)
    {
        var (one, two) = (await market.VersionAsync("one"), await market.VersionAsync("two"));
        await market.Ruling.SetAsync("DE", new ApprovalRule(3, true), Root);
        await market.Ruling.SetAsync("DE", new ApprovalRule(1, true), Root);
        var published = await market.OpenedAsync(one, Ana, "abe");
        market.Clock.Now = market.Clock.Now.AddMinutes(1);
        await market.Changing.CommentAsync(published, "<b>Why?</b>", Vera);
        await market.Changing.SendBackAsync(published, "Not so.", Otto);
        await market.Changing.MoveAsync(published, Proposal(two), Ana);
        await market.ApproveAsync(published, Vera);
        await market.Changing.ScheduleAsync(published, two, market.Clock.Now.AddHours(1), Ana);
        var open = await market.OpenedAsync(one, Abe);
        await market.PublishAsync(published, Vera);
        await market.Changing.CompareAsync(open, two, Abe);
        await market.ApproveAsync(open, Otto);
        await market.Changing.ScheduleAsync(open, one, market.Clock.Now.AddHours(2), Otto);
        await market.Changing.WithdrawAsync(await market.OpenedAsync(one, Ana), "By mistake.", Ana);
    }

    private static string Text(ChangeBook book) => ChangeBookJson.Of(book).ToJsonString();
}

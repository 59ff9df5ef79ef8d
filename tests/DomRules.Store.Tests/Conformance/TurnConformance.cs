using DomRules.Store.Commits;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Conformance;

/// <summary>Turns to write: they keep the head where it is, and stand in nobody's way once they are over.</summary>
public abstract class TurnConformance : StoreConformance
{
    [Fact]
    public async Task Turn_WithAnAppend_WritesAndIsOver()
    {
        await using var turn = await TakeAsync(Store);
        (await turn.AppendAsync(LogHead.None, [Sample.Commit(1)])).ShouldBe(new AppendResult(AppendOutcome.Appended, Sample.Head(Sample.Commit(1))));

        await Store.Append(Sample.Commit(2));
        (await Store.Commits.HeadAsync()).ShouldBe(Sample.Head(Sample.Commit(2)));
    }

    [Fact]
    public async Task Turn_OnAnotherHead_WritesNothingAndIsOver()
    {
        await Store.Append(Sample.Commit(1));
        await using var turn = await TakeAsync(Store);
        (await turn.AppendAsync(LogHead.None, [Sample.Commit(1)])).ShouldBe(new AppendResult(AppendOutcome.HeadMoved, Sample.Head(Sample.Commit(1))));

        await Store.Append(Sample.Commit(2));
    }

    [Fact]
    public async Task Turn_OfAnAppendAgainstTheGuards_WritesNothingAndIsOver()
    {
        await using var turn = await TakeAsync(Store);
        var refused = await turn.AppendAsync(LogHead.None, [Sample.Commit(1) with { Stock = [new StockChange("BERLIN", "SHIRT", 1, 2)] }]);
        refused.Outcome.ShouldBe(AppendOutcome.OutOfBounds);

        await Store.Append(Sample.Commit(1));
    }

    [Fact]
    public async Task Turn_DisposedUnused_LetsOthersWrite()
    {
        for (var i = 0; i < 3; i++)
        {
            await (await TakeAsync(Store)).DisposeAsync();
        }

        await Store.Append(Sample.Commit(1));
    }

    [Fact]
    public async Task Append_WithoutATurnWhileAnotherHasOne_FindsTheHeadMoved()
    {
        await using var other = await Reopen();
        await using var turn = await TakeAsync(Store);
        var late = Task.Run(async () => await other.Commits.AppendAsync(LogHead.None, [Sample.Commit(1, "late")]));
        (await other.Commits.HeadAsync()).ShouldBe(LogHead.None);
        (await turn.AppendAsync(LogHead.None, [Sample.Commit(1)])).Outcome.ShouldBe(AppendOutcome.Appended);

        (await late).ShouldBe(new AppendResult(AppendOutcome.HeadMoved, Sample.Head(Sample.Commit(1))));
    }

    [Fact]
    public async Task Turns_OfTwoStores_ComeOneAfterTheOtherAndNoneIsInVain()
    {
        await using var other = await Reopen();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => WriteAsync(i % 2 == 0 ? Store : other))));
        outcomes.ShouldAllBe(outcome => outcome == AppendOutcome.Appended);
        (await other.Commits.HeadAsync()).Number.ShouldBe(40);
    }

    [Fact]
    public async Task Turn_WhoseWaitingIsCancelled_IsNotTaken()
    {
        await using var other = await Reopen();
        using var ended = new CancellationTokenSource();
        await using (await TakeAsync(Store))
        {
            var waiting = other.Commits.TurnAsync(ended.Token).AsTask();
            await ended.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(waiting);
        }

        await Store.Append(Sample.Commit(1));
        await other.Append(Sample.Commit(2));
    }

    /// <summary>Opens what <see cref="StoreConformance.Open"/> opened last, as another process would.</summary>
    protected abstract Task<IStore> Reopen();

    protected static async Task<ICommitTurn> TakeAsync(IStore store) => (await store.Commits.TurnAsync()).ShouldNotBeNull();

    private static async Task<AppendOutcome> WriteAsync(IStore store)
    {
        await using var turn = await TakeAsync(store);
        var head = await store.Commits.HeadAsync();
        return (await turn.AppendAsync(head, [Next(head)])).Outcome;
    }

    private static NewCommit Next(LogHead head) => Sample.Commit(head.Number + 1);
}

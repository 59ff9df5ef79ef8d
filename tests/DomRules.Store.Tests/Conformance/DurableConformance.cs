using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Jobs;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Conformance;

/// <summary>Stores that outlive their process and are shared by several.</summary>
public abstract class DurableConformance : StoreConformance
{
    [Fact]
    public async Task Reopen_AfterClosing_FindsEverything()
    {
        await Store.Append(Full(1), Full(2));
        await Store.Artefacts.PutAsync(Sample.Artefact("rules"));
        await Store.Keys.AddAsync(Sample.Key("k"));
        await Store.States.SaveAsync(Sample.State(2));
        await Store.Jobs.LeaseAsync("me", Sample.Minute(5), Sample.Minute(9), 1);
        var written = await Store.Written();
        await Store.DisposeAsync();

        await using var again = await Reopen();
        (await again.Written()).ShouldBe(written);
        (await again.Commits.AnswerAsync("shop", "k2")).ShouldNotBeNull();
        (await again.Artefacts.GetAsync(Sample.Hash("rules"))).ShouldNotBeNull();
        (await again.Keys.GetAsync("k")).ShouldNotBeNull();
        (await again.States.LatestAsync()).ShouldNotBeNull().Number.ShouldBe(2);
        (await again.Decisions.FindAsync(new DecisionFilter { Node = "N2" }, null, 9)).Count.ShouldBe(1);
        await again.Append(Full(3));
    }

    [Fact]
    public async Task Append_ByAnother_IsSeenAtOnceAndMovesTheHead()
    {
        await using var other = await Reopen();
        await Store.Append(Full(1));
        (await other.Commits.HeadAsync()).ShouldBe(Sample.Head(Full(1)));
        await other.Append(Full(2));
        (await Store.Commits.AppendAsync(Sample.Head(Full(1)), [Sample.Commit(2)])).ShouldBe(new AppendResult(AppendOutcome.HeadMoved, Sample.Head(Full(2))));
        (await Store.Decisions.FindAsync(new DecisionFilter(), null, 9)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task LastUnits_WantedByTwoStoresAtOnce_AreGrantedOnce()
    {
        await using var other = await Reopen();
        await Store.Append(Sample.Commit(1) with { Stock = [new StockChange("BERLIN", "SHIRT", 5, 0)] });
        var granted = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => Take(i % 2 == 0 ? Store : other, i))));
        granted.Count(yes => yes).ShouldBe(5);
        (await other.Commits.StockAsync("BERLIN", "SHIRT")).ShouldBe(new StockRowCount("BERLIN", "SHIRT", 5, 5));
        (await Appending.Everything(Store.Commits.AllReservationsAsync())).Count.ShouldBe(5);
    }

    [Fact]
    public async Task Jobs_LeasedByTwoStoresAtOnce_GoToOne()
    {
        await using var other = await Reopen();
        await Store.Append(Sample.Commit(1) with { Jobs = [.. Enumerable.Range(0, 40).Select(i => Sample.Job($"j{i}"))] });
        var taken = await Task.WhenAll(new[] { Store, other, Store, other }.Select((store, i) => Task.Run(() => TakeJobs(store, $"owner {i}"))));
        taken.SelectMany(ids => ids).Distinct().Count().ShouldBe(40);
        taken.Sum(ids => ids.Count).ShouldBe(40);
        (await Store.Jobs.ListAsync(null, JobState.Waiting, 99)).Max(j => j.Attempts).ShouldBe(1);
    }

    /// <summary>Opens what <see cref="StoreConformance.Open"/> opened last, as another process would.</summary>
    protected abstract Task<IStore> Reopen();

    private static async Task<List<string>> TakeJobs(IStore store, string owner)
    {
        var ids = new List<string>();
        while (await store.Jobs.LeaseAsync(owner, Sample.Minute(0), Sample.Minute(5), 3) is { Count: > 0 } leased) ids.AddRange(leased.Select(j => j.Job.Id));
        return ids;
    }

    private static async Task<bool> Take(IStore store, int writer)
    {
        while (true)
        {
            var head = await store.Commits.HeadAsync();
            var commit = Sample.Commit(head.Number + 1, $" of {writer}") with { Stock = [new StockChange("BERLIN", "SHIRT", 0, 1)], Reservations = [Sample.Reservation($"O{writer}", 1)] };
            var result = await store.Commits.AppendAsync(head, [commit]);
            if (result.Outcome != AppendOutcome.HeadMoved) return result.Outcome == AppendOutcome.Appended;
        }
    }

    private static NewCommit Full(long number) => Sample.Commit(number) with
    {
        Answer = Sample.Answer($"k{number}"),
        Decisions = [Sample.Decision(number, 0, terms: new DecisionTerm(TermKind.Node, $"N{number}"))],
        Outgoing = [Sample.Message($"m{number}")],
        Jobs = [Sample.Job($"j{number}", number)],
        Stock = [new StockChange("BERLIN", "SHIRT", 2, 1)],
        Reservations = [Sample.Reservation($"O{number}", 1)],
        Pointer = new PointerChange($"M{number}", null, Sample.Hash("v")),
    };
}

using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Conformance;

/// <summary>What must hold of a store whose writer was killed.</summary>
internal static class KillCheck
{
    /// <summary>Everything acknowledged is there; every commit is there with all that came with it; counters and reservations agree.</summary>
    public static async Task Hold(IStore store, IReadOnlyList<LogHead> acknowledged)
    {
        var head = await store.Commits.HeadAsync();
        head.Number.ShouldBeGreaterThanOrEqualTo(acknowledged[^1].Number);
        var hashes = await Hashes(store, head.Number);
        foreach (var said in acknowledged) hashes[said.Number].ShouldBe(said.Hash);
        await Parts(store, head.Number);
    }

    private static async Task<Dictionary<long, string>> Hashes(IStore store, long last)
    {
        var commits = await store.Commits.ReadAsync(0, int.MaxValue);
        commits.Select(commit => commit.Number).ShouldBe(Enumerable.Range(1, (int)last).Select(number => (long)number));
        return commits.ToDictionary(commit => commit.Number, commit => commit.Hash);
    }

    private static async Task Parts(IStore store, long last)
    {
        var numbers = Enumerable.Range(1, (int)last).Select(number => (long)number).ToList();
        (await store.Decisions.ReadAsync(null, int.MaxValue)).Select(decision => decision.Row.Key).ShouldBe(numbers.SelectMany(number => new[] { new DecisionKey(number, 0), new DecisionKey(number, 1) }));
        (await store.Decisions.FindAsync(new DecisionFilter { Node = "N1" }, null, int.MaxValue)).Select(row => row.Key.Commit).ShouldBe(numbers.AsEnumerable().Reverse());
        (await store.Outbox.UndeliveredAsync(int.MaxValue)).Select(message => message.Message.Id).ShouldBe(numbers.Select(number => $"m{number}"));
        (await store.Jobs.ListAsync(null, null, int.MaxValue)).Select(job => job.Job.Id).Order(StringComparer.Ordinal).ShouldBe(numbers.Select(number => $"j{number}").Order(StringComparer.Ordinal));
        (await store.Commits.AnswerAsync("shop", $"k{last}")).ShouldNotBeNull();
        (await store.Commits.AnswerAsync("shop", $"k{last + 1}")).ShouldBeNull();
        var reservations = await Appending.Everything(store.Commits.AllReservationsAsync());
        reservations.Count.ShouldBe((int)last);
        (await store.Commits.StockAsync("BERLIN", "SHIRT"))!.Reserved.ShouldBe(reservations.Sum(row => row.Quantity));
    }
}

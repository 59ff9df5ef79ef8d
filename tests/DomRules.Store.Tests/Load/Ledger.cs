using DomRules.Store.Commits;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Load;

/// <summary>What must be true of a store that <see cref="Shopper"/> wrote to, whatever happened in between.</summary>
internal static class Ledger
{
    /// <summary>Looks through the whole store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="acknowledged">Orders whose client was told that it got its unit.</param>
    /// <returns>How many orders got one, told or not.</returns>
    public static async Task<int> Check(IStore store, IReadOnlyCollection<string> acknowledged)
    {
        var commits = await Commits(store);
        commits.Select(commit => commit.Number).ShouldBe(Enumerable.Range(1, commits.Count).Select(number => (long)number));
        (await store.Commits.HeadAsync()).ShouldBe(new LogHead(commits[^1].Number, commits[^1].Hash));

        var reservations = await Appending.Everything(store.Commits.AllReservationsAsync());
        var orders = reservations.Select(row => row.Order).ToHashSet();
        acknowledged.Except(orders).ShouldBeEmpty("acknowledged and lost");
        orders.Count.ShouldBe(reservations.Count);

        await CheckStock(store, reservations);
        await CheckParts(store, orders);
        return orders.Count;
    }

    private static async Task<List<Commit>> Commits(IStore store)
    {
        var all = new List<Commit>();
        while (await store.Commits.ReadAsync(all.Count, 1000) is { Count: > 0 } some) all.AddRange(some);
        return all;
    }

    private static async Task CheckStock(IStore store, IReadOnlyList<ReservationRow> reservations)
    {
        foreach (var row in await Appending.Everything(store.Commits.AllStockAsync()))
        {
            row.Reserved.ShouldBe(reservations.Where(reserved => reserved.Sku == row.Sku).Sum(reserved => reserved.Quantity));
            row.Reserved.ShouldBeInRange(0, row.OnHand);
        }
    }

    // Each order has all that its commit brought; nothing else has any of it.
    private static async Task CheckParts(IStore store, HashSet<string> orders)
    {
        var decided = (await store.Decisions.ReadAsync(null, int.MaxValue)).Select(decision => decision.Row.Order);
        var messages = (await store.Outbox.UndeliveredAsync(int.MaxValue)).Select(status => status.Message.Line);
        var jobs = (await store.Jobs.ListAsync(null, null, int.MaxValue)).Select(job => job.Job.Id["job ".Length..]);
        foreach (var found in new[] { decided, messages, jobs }) found.Order().ShouldBe(orders.Order());
        foreach (var order in orders) (await store.Commits.AnswerAsync("shop", order)).ShouldNotBeNull();
    }
}

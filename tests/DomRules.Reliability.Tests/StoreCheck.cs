using DomRules.Model.Life;
using DomRules.Operations.Auditing;
using DomRules.Operations.Serving;
using DomRules.Store;

namespace DomRules.Reliability.Tests;

/// <summary>What must hold of a store, whatever was done to its servers.</summary>
internal static class StoreCheck
{
    /// <summary>The chain is whole; 0 ≤ reserved ≤ on hand everywhere; reservations add up; what is stored is what the log adds up to. The state.</summary>
    internal static async Task<LiveNetwork> SoundAsync(IStore store)
    {
        (await ChainVerification.VerifyAsync(store, [])).Findings.ShouldBeEmpty();
        await using var queue = await CommitQueue.OpenAsync(store, TimeProvider.System);
        var live = queue.Live;
        var listed = new Dictionary<(string, string), decimal>();
        await foreach (var row in store.Commits.AllReservationsAsync())
        {
            if (row.Source == "on_hand")
            {
                listed[(row.Node, row.Sku)] = listed.GetValueOrDefault((row.Node, row.Sku)) + row.Quantity;
            }
        }

        await foreach (var row in store.Commits.AllStockAsync())
        {
            row.Reserved.ShouldBeInRange(0, row.OnHand);
            row.Reserved.ShouldBe(listed.GetValueOrDefault((row.Node, row.Sku)), $"{row.Sku} at {row.Node}");
            var account = live.State.AccountAt(new StockPlace(row.Node, row.Sku)).ShouldNotBeNull();
            account.OnHand.ShouldBe(row.OnHand);
            account.Reserved(StockSource.OnHand).ShouldBe(row.Reserved);
        }

        return live;
    }

    /// <summary>Of every order all lines are reserved, or none is; how many there are of each.</summary>
    internal static async Task<(int Whole, int None)> WholeAsync(IStore store, LiveNetwork live)
    {
        var held = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var row in store.Commits.AllReservationsAsync())
        {
            held[row.Order] = held.GetValueOrDefault(row.Order) + 1;
        }

        foreach (var (id, order) in live.State.Orders)
        {
            held.GetValueOrDefault(id).ShouldBe(order.Status == OrderStatus.Reserved ? order.Order.Lines.Length : 0, id);
        }

        held.Keys.ShouldBeSubsetOf(live.State.Orders.Keys);
        return (held.Count, live.State.Orders.Count - held.Count);
    }
}

using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Load;

/// <summary>A client that wants one unit of a SKU: it reads, decides, appends, and decides again when somebody was faster.</summary>
internal static class Shopper
{
    public const string Node = "BERLIN";

    /// <summary>Puts units of a SKU on the shelf.</summary>
    public static async Task Stock(IStore store, string sku, int units)
    {
        var head = await store.Commits.HeadAsync();
        await store.Append(Sample.Commit(head.Number + 1, " stock " + sku) with { Stock = [new StockChange(Node, sku, units, 0)] });
    }

    /// <summary>Reserves a unit for an order. False: there is none left.</summary>
    public static async Task<bool> Reserve(IStore store, string order, string sku)
    {
        while (true)
        {
            var head = await store.Commits.HeadAsync();
            if (await store.Commits.StockAsync(Node, sku) is not { } row || row.Reserved == row.OnHand) return false;
            var result = await store.Commits.AppendAsync(head, [Reservation(head.Number + 1, order, sku)]);
            if (result.Outcome == AppendOutcome.Appended) return true;
            result.Outcome.ShouldBe(AppendOutcome.HeadMoved, result.Detail);
        }
    }

    /// <summary>A commit with one of everything.</summary>
    public static NewCommit Reservation(long number, string order, string sku) => Sample.Commit(number, " " + order) with
    {
        Answer = Sample.Answer(order),
        Decisions = [Sample.Decision(number, 0, order, terms: [new DecisionTerm(TermKind.Node, Node), new DecisionTerm(TermKind.Sku, sku)])],
        Outgoing = [Sample.Message("message " + order, order)],
        Jobs = [Sample.Job("job " + order)],
        Stock = [new StockChange(Node, sku, 0, 1)],
        Reservations = [new ReservationRow(order, 1, Node, sku, "on_hand", null, 1, null)],
    };
}

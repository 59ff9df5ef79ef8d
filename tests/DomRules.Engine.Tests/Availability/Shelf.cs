using DomRules.Engine.Availability;
using DomRules.Engine.Snapshots;
using DomRules.Engine.Tests.Snapshots;
using DomRules.Model.Networks;

namespace DomRules.Engine.Tests.Availability;

/// <summary>A network of a few nodes, looked at for one order on Friday 20 November 2026.</summary>
internal sealed class Shelf
{
    public static readonly int Today = Sample.Day(20).DayNumber;

    public Shelf(Network network)
    {
        Snapshot = Snapshot.Of(network);
        Ledger = new StockLedger(Snapshot);
    }

    public Snapshot Snapshot { get; }

    public StockLedger Ledger { get; }

    /// <summary>One node A with these rows.</summary>
    public static Shelf Of(params StockRow[] rows) => new(Sample.Network(Sample.Node("A")) with { Stock = [.. rows] });

    public StockView For(string order = "1001") => new(Snapshot, Ledger, order, Sample.Now, Enumerable.Repeat(Today, Snapshot.Nodes.Length).ToArray());

    public decimal Available(string sku, StockTerms terms = default, string node = "A", string order = "1001") =>
        QuantityScale.Exact(Pair(sku, terms, node, order).Available);

    public PairStock Pair(string sku, StockTerms terms = default, string node = "A", string order = "1001") =>
        For(order).At(Snapshot.SkuOf(sku), Snapshot.NodeOf(node), terms);

    public StockBreakdown Explain(string sku, StockTerms terms = default, string node = "A", string order = "1001") =>
        For(order).Explain(Snapshot.SkuOf(sku), Snapshot.NodeOf(node), terms);

    public static StockTerms KeepBack(decimal units = 0, decimal share = 0) =>
        new() { KeepBack = QuantityScale.Ceiling(units), KeepBackShare = StockShare.KeptBack(share) };

    public static StockTerms Incoming(int days) => new() { CountsIncoming = true, IncomingWithinDays = days };
}

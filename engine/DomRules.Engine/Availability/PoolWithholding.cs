using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Availability;

/// <summary><c>keep back N across nodes</c>: what is withheld from the sum over some nodes, wherever it lies.</summary>
/// <param name="KeepBack">Scaled units.</param>
/// <param name="KeepBackShare">Share of the sum of on hand, in billionths, rounded up; the larger of both counts.</param>
internal readonly record struct PoolWithholding(long KeepBack, long KeepBackShare)
{
    /// <summary>
    /// Scaled units that may be planned from these nodes together. Each node's own bound (safety stock, its own keep back) stands
    /// besides; the pool is what is free before those are withheld, less what the pool keeps back.
    /// </summary>
    /// <param name="view">For the order and the moment.</param>
    /// <param name="sku">SKU index, not of a kit.</param>
    /// <param name="snapshot">Where stock is.</param>
    /// <param name="nodes">Node indexes, each once.</param>
    /// <param name="terms">Only what counts as incoming is read.</param>
    public long Cap(StockView view, int sku, Snapshot snapshot, ReadOnlySpan<int> nodes, in StockTerms terms)
    {
        long free = 0;
        long onHand = 0;
        var open = new StockTerms { CountsIncoming = terms.CountsIncoming, IncomingWithinDays = terms.IncomingWithinDays };
        foreach (int node in nodes)
        {
            if (snapshot.Stock.RowAt(sku, node) is >= 0 and var row && snapshot.Stock.Row(row) is { Sellable: true } entry)
            {
                RowStock stock = view.Row(row, entry with { Safety = 0 }, open, QuantityScale.One);
                free = QuantityScale.Add(free, stock.FreeInAll);
                onHand = QuantityScale.Add(onHand, stock.OnHand);
            }
        }

        long kept = Math.Max(KeepBack, StockShare.Up(onHand, KeepBackShare));
        return QuantityScale.DownToStep(Math.Max(0, free - kept), snapshot.Products[sku].Step);
    }
}

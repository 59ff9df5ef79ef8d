using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Availability;

/// <summary>Reads the rows of a SKU where the policy says nothing of stock, so that most have what the snapshot worked out once.</summary>
internal readonly struct RowReading(StockView view, Snapshot snapshot, StockLedger ledger)
{
    /// <summary>Says of each node the same as <see cref="StockView.Fill"/>, without its pairs; false: it takes them to tell, because it is a kit, or nobody has a row of it.</summary>
    /// <param name="sku">SKU index; -1: the network never mentions it.</param>
    /// <param name="onHand">Scaled units by node index; nothing is written where no row is.</param>
    /// <param name="open">Nodes, as bits, that may have it at all.</param>
    /// <param name="gives">Nodes, as bits, that have a step of it.</param>
    public bool TryRead(int sku, Span<long> onHand, Span<ulong> open, Span<ulong> gives)
    {
        if (sku < 0 || snapshot.Products[sku].IsKit || snapshot.Stock.RowsOf(sku).IsEmpty)
        {
            return false;
        }

        ProductFacts product = snapshot.Products[sku];
        var (first, step, isTracked) = (snapshot.Stock.FirstRowOf(sku), product.Step, product.Tracked);
        ReadOnlySpan<StockEntry> rows = snapshot.Stock.RowsOf(sku);
        open.Clear();
        gives.Clear();
        for (int i = 0; i < rows.Length; i++)
        {
            ref readonly StockEntry entry = ref rows[i];
            var (isOpen, free) = (true, entry.Free);
            if (!isTracked || !IsAsInSnapshot(first + i, entry))
            {
                PairStock pair = view.Pair(product, first + i, entry, default);
                (isOpen, free) = (pair.State > StockState.NotSellable, pair.OnHand);
            }

            onHand[entry.Node] = free;
            open[entry.Node >> 6] |= isOpen ? 1UL << entry.Node : 0;
            gives[entry.Node >> 6] |= free >= step ? 1UL << entry.Node : 0;
        }

        return true;
    }

    private bool IsAsInSnapshot(int row, in StockEntry entry) => entry is { Sellable: true, ReservationCount: 0 } && ledger.TakenOnHand(row) == 0;
}

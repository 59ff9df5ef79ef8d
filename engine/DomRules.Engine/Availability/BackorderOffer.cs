using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Availability;

/// <summary>What may be promised beyond the stock there is.</summary>
/// <param name="Quantity">Scaled, rounded down to the quantity step; 0: nothing.</param>
/// <param name="ReadyOn">Day number at the node on which it is promised to be there; null: no day is known.</param>
/// <param name="IsAssumed">Whether no arrival is known, so that the day is today plus the rule's days.</param>
internal readonly record struct BackorderOffer(long Quantity, int? ReadyOn, bool IsAssumed)
{
    /// <summary>Nothing may be promised.</summary>
    public static BackorderOffer None { get; } = new(0, null, IsAssumed: false);

    /// <summary>
    /// What a row offers. A known arrival must come within the rule's days; where none is known the day is assumed.
    /// Nodes without a row, and rows that may not be sold, offer nothing.
    /// </summary>
    /// <param name="snapshot">Where stock is.</param>
    /// <param name="view">What is outstanding, to the order that asks.</param>
    /// <param name="sku">SKU index; of a kit every part is asked.</param>
    /// <param name="node">Node index.</param>
    /// <param name="today">Day number at the node.</param>
    /// <param name="terms">The rule's.</param>
    public static BackorderOffer Of(Snapshot snapshot, StockView view, int sku, int node, int today, BackorderTerms terms)
    {
        if (sku < 0)
        {
            return None;
        }

        ProductFacts product = snapshot.Products[sku];
        if (!product.IsKit)
        {
            return OfRow(snapshot, view, sku, node, today, terms, QuantityScale.One);
        }

        BackorderOffer offer = new(product.IsBrokenKit ? 0 : QuantityScale.Unbounded, today, IsAssumed: false);
        foreach (KitPart part in product.Kit)
        {
            offer = offer.And(OfRow(snapshot, view, part.Sku, node, today, terms, part.Quantity));
        }

        return offer.Quantity == 0 ? None : offer with { Quantity = QuantityScale.DownToStep(offer.Quantity, product.Step) };
    }

    private static BackorderOffer OfRow(Snapshot snapshot, StockView view, int sku, int node, int today, BackorderTerms terms, long perUnit)
    {
        if (snapshot.Stock.RowAt(sku, node) is not (>= 0 and var row) || snapshot.Stock.Row(row) is not { Sellable: true } entry)
        {
            return None;
        }

        int? arrival = snapshot.Stock.NextArrival(entry, today);
        if (arrival - today > terms.WithinDays)
        {
            return None;
        }

        long room = Math.Max(0, KitStock.Times(terms.UpTo, perUnit) - view.Outstanding(row));
        long quantity = perUnit == QuantityScale.One ? QuantityScale.DownToStep(room, snapshot.Products[sku].Step) : KitStock.Down(room, perUnit);
        int? assumed = terms.WithinDays is { } days ? (int)Math.Min((long)today + days, DateOnly.MaxValue.DayNumber) : null;
        return new(quantity, arrival ?? assumed, IsAssumed: arrival is null);
    }

    private BackorderOffer And(BackorderOffer other) =>
        new(Math.Min(Quantity, other.Quantity), ReadyOn is { } mine && other.ReadyOn is { } theirs ? Math.Max(mine, theirs) : null, IsAssumed || other.IsAssumed);
}

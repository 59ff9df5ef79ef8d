using System.Collections.Immutable;
using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Availability;

/// <summary>Where planned quantities come from, and when: the shelf first, then arrivals in turn.</summary>
internal readonly struct Drawing(StockView view, Snapshot snapshot, int today)
{
    /// <summary>The rows of a planned quantity: its own, or those of a kit's parts.</summary>
    public StockDraw Draw(int sku, int node, long quantity, in StockTerms terms)
    {
        if (!snapshot.Products[sku].IsKit)
        {
            return new(HasRow(sku, node, out int own) ? [OfRow(own, quantity, terms, QuantityScale.One)] : []);
        }

        ReadOnlySpan<KitPart> parts = PartsOf(sku);
        var rows = ImmutableArray.CreateBuilder<RowDraw>(parts.Length);
        foreach (KitPart part in parts)
        {
            if (HasRow(part.Sku, node, out int row))
            {
                rows.Add(OfRow(row, KitStock.Times(quantity, part.Quantity), terms, part.Quantity));
            }
        }

        return new(rows.DrainToImmutable());
    }

    /// <summary>The day by which every part has a known arrival; null: some have none.</summary>
    public DateOnly? NextArrival(int sku, int node)
    {
        int last = RowDraw.AtOnce;
        foreach (KitPart part in PartsOf(sku))
        {
            int? next = snapshot.Stock.RowAt(part.Sku, node) is >= 0 and var row ? snapshot.Stock.NextArrival(snapshot.Stock.Row(row), today) : null;
            if (next is null)
            {
                return null;
            }

            last = Math.Max(last, next.Value);
        }

        return last == RowDraw.AtOnce ? null : DateOnly.FromDayNumber(last);
    }

    /// <summary>Whether anything is counted there.</summary>
    private bool HasRow(int sku, int node, out int row)
    {
        row = snapshot.Stock.RowAt(sku, node);
        return row >= 0 && snapshot.Products[sku].Tracked;
    }

    private ReadOnlySpan<KitPart> PartsOf(int sku) =>
        snapshot.Products[sku].IsKit ? snapshot.Products[sku].Kit.AsSpan() : new KitPart[] { new(sku, QuantityScale.One) };

    private RowDraw OfRow(int row, long quantity, in StockTerms terms, long perUnit)
    {
        StockEntry entry = snapshot.Stock.Row(row);
        RowStock stock = view.Row(row, entry, terms, perUnit);
        long onHand = Math.Min(quantity, stock.FreeOnHand);
        return new(row, onHand, quantity - onHand, onHand == quantity ? RowDraw.AtOnce : LastArrival(entry, stock.Missing + quantity - onHand));
    }

    /// <summary>Day on which arrivals from today on add up to a quantity.</summary>
    private int LastArrival(in StockEntry entry, long needed)
    {
        int last = RowDraw.AtOnce;
        ReadOnlySpan<ArrivalEntry> arrivals = snapshot.Stock.ArrivalsOf(entry);
        for (int i = 0; i < arrivals.Length && needed > 0; i++)
        {
            long free = arrivals[i].Day < today ? 0 : view.FreeOfArrival(entry, i);
            last = free > 0 ? arrivals[i].Day : last;
            needed -= free;
        }

        return last;
    }
}

using System.Collections.Immutable;

namespace DomRules.Model.Networks;

/// <summary>Stock of one SKU at one node. Quantities are zero or more.</summary>
public sealed record StockRow
{
    /// <summary>The node's id.</summary>
    public required string Node { get; init; }

    /// <summary>Exact text.</summary>
    public required string Sku { get; init; }

    /// <summary>Units there.</summary>
    public decimal OnHand { get; init; }

    /// <summary>Units held for orders that are not among the listed reservations.</summary>
    public decimal Reserved { get; init; }

    /// <summary>Units never to be sold.</summary>
    public decimal Safety { get; init; }

    /// <summary>Whether it may be sold at all (built-in veto <c>not_sellable</c>).</summary>
    public bool Sellable { get; init; } = true;

    /// <summary>Confirmed arrivals, by date.</summary>
    public ImmutableArray<Arrival> Incoming { get; init; } = [];

    /// <summary>How many days the stock lasts; null: unknown.</summary>
    public decimal? DaysOfCover { get; init; }

    /// <summary>When the row was counted; null: the network's moment.</summary>
    public DateTimeOffset? AsOf { get; init; }
}

using System.Collections.Immutable;

namespace DomRules.Model.Life;

/// <summary>The counters of a SKU at a node. Reservations by key stand beside them and add up to them.</summary>
public sealed record StockAccount
{
    /// <summary>Where.</summary>
    public required StockPlace Place { get; init; }

    /// <summary>Units there and for sale; 0 or more.</summary>
    public decimal OnHand { get; init; }

    /// <summary>Units there and not for sale.</summary>
    public decimal SetAside { get; init; }

    /// <summary>Units that nobody may promise.</summary>
    public decimal Safety { get; init; }

    /// <summary>Units on hand held for orders that nobody listed.</summary>
    public decimal ReservedElsewhere { get; init; }

    /// <summary>Whether it may be sold at all.</summary>
    public bool Sellable { get; init; } = true;

    /// <summary>How many days it lasts; null: unknown.</summary>
    public decimal? DaysOfCover { get; init; }

    /// <summary>When it was counted last; null: never since the beginning.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>State of the system that counts, at the last count that named one; null: none did.</summary>
    public decimal? SourceVersion { get; init; }

    /// <summary>What is to come, by day.</summary>
    public ImmutableSortedDictionary<DateOnly, ExpectedArrival> Arrivals { get; init; } = ImmutableSortedDictionary<DateOnly, ExpectedArrival>.Empty;

    /// <summary>What is set aside here, by key.</summary>
    public ReservationBook Reservations { get; init; } = ReservationBook.Empty;

    /// <summary>Units reserved of one counter, those that nobody listed included.</summary>
    /// <param name="source">Which.</param>
    /// <param name="arrivesOn">Day of the arrival, for <see cref="StockSource.Incoming"/>; else null.</param>
    public decimal Reserved(StockSource source, DateOnly? arrivesOn = null)
    {
        decimal elsewhere = source switch
        {
            StockSource.OnHand => ReservedElsewhere,
            StockSource.Incoming when arrivesOn is { } day && Arrivals.TryGetValue(day, out ExpectedArrival? arrival) => arrival.ReservedElsewhere,
            _ => 0,
        };
        return elsewhere + Reservations.Units(source, arrivesOn);
    }

    /// <summary>Units on hand that nobody holds; below 0 where more is held than there is.</summary>
    public decimal FreeOnHand => OnHand - Reserved(StockSource.OnHand);
}

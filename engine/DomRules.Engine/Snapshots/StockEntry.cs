namespace DomRules.Engine.Snapshots;

/// <summary>A stock row in scaled quantities (<see cref="QuantityScale"/>).</summary>
internal readonly record struct StockEntry
{
    public required int Sku { get; init; }

    public required int Node { get; init; }

    public required long OnHand { get; init; }

    /// <summary>Held for orders that are not listed.</summary>
    public required long Reserved { get; init; }

    public required long Safety { get; init; }

    /// <summary>On hand less what is reserved for orders that are not listed and safety, not below zero, rounded down to the product's step.</summary>
    public required long Free { get; init; }

    public required bool Sellable { get; init; }

    /// <summary>Its arrivals are a run of <see cref="StockIndex.ArrivalsOf"/>, by date.</summary>
    public required int FirstArrival { get; init; }

    public required int ArrivalCount { get; init; }

    /// <summary>Its listed reservations are a run of <see cref="StockIndex.ReservationsOf"/>, by order.</summary>
    public required int FirstReservation { get; init; }

    public required int ReservationCount { get; init; }
}

using System.Collections.Immutable;
using DomRules.Model.Networks;

namespace DomRules.Model.Decisions;

/// <summary>What moves in a network, as far as a decision could look at it.</summary>
public sealed record StockSlice
{
    /// <summary>Nothing is there.</summary>
    public static StockSlice Empty { get; } = new();

    /// <summary>Rows of the SKUs that were looked at.</summary>
    public ImmutableArray<StockRow> Stock { get; init; } = [];

    /// <summary>What is held of them.</summary>
    public ImmutableArray<Reservation> Reservations { get; init; } = [];

    /// <summary>What is used of nodes' days.</summary>
    public ImmutableArray<CapacityUse> Capacity { get; init; } = [];

    /// <summary>Room in slots that others have.</summary>
    public ImmutableArray<SlotTaken> Slots { get; init; } = [];

    /// <summary>Orders whose bookings the network lists, and that have others now or none.</summary>
    public ImmutableArray<string> SlotsFreed { get; init; } = [];
}

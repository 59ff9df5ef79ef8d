using System.Collections.Immutable;

namespace DomRules.Model.Networks;

/// <summary>Everything about the world that a decision may look at, at one moment. The order of its lists never matters to a decision.</summary>
public sealed record Network
{
    /// <summary>The moment the snapshot speaks of; the default decision time.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Sites that ship.</summary>
    public ImmutableArray<Node> Nodes { get; init; } = [];

    /// <summary>Stock rows, at most one per node and SKU.</summary>
    public ImmutableArray<StockRow> Stock { get; init; } = [];

    /// <summary>Facts of products; a SKU without one is tracked and has quantity step 1.</summary>
    public ImmutableArray<Product> Products { get; init; } = [];

    /// <summary>Carriers; none: routing knows no service, date or carriage.</summary>
    public ImmutableArray<Carrier> Carriers { get; init; } = [];

    /// <summary>Calendars by id; a reference to none means every day is a working day.</summary>
    public ImmutableArray<WorkCalendar> Calendars { get; init; } = [];

    /// <summary>Markets.</summary>
    public ImmutableArray<Market> Markets { get; init; } = [];

    /// <summary>Exchange rates; null: amounts of another currency than the policy's are a fault.</summary>
    public ExchangeRates? ExchangeRates { get; init; }

    /// <summary>Reservations that are listed one by one.</summary>
    public ImmutableArray<Reservation> Reservations { get; init; } = [];

    /// <summary>What is used of nodes' days, at most one for a node and day.</summary>
    public ImmutableArray<CapacityUse> CapacityUse { get; init; } = [];

    /// <summary>Transfers between nodes.</summary>
    public ImmutableArray<Lane> Lanes { get; init; } = [];

    /// <summary>Windows for collecting at counters.</summary>
    public ImmutableArray<Slot> Slots { get; init; } = [];

    /// <summary>What is closed or delayed.</summary>
    public ImmutableArray<Disruption> Disruptions { get; init; } = [];

    /// <summary>Measured distances, which win over computed ones.</summary>
    public ImmutableArray<KnownDistance> Distances { get; init; } = [];

    /// <summary>Days on which a region takes no delivery.</summary>
    public ImmutableArray<RegionBlackout> Blackouts { get; init; } = [];
}

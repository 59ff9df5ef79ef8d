using System.Collections.Immutable;

namespace DomRules.Model.Life;

/// <summary>A shipment that a decision planned, and what became of it.</summary>
public sealed record LifeShipment
{
    /// <summary>1 and up in its order; never given twice.</summary>
    public required int Number { get; init; }

    /// <summary>Node id.</summary>
    public required string Node { get; init; }

    /// <summary>Service id; null without carriers.</summary>
    public string? Service { get; init; }

    /// <summary>Moment by which it is to leave; null without carriers.</summary>
    public DateTimeOffset? ShipBy { get; init; }

    /// <summary>Planned day of delivery; null without carriers.</summary>
    public DateOnly? DeliverOn { get; init; }

    /// <summary>What it holds, by line.</summary>
    public ImmutableArray<LifeLine> Lines { get; init; } = [];

    /// <summary>What it is to cost, such as <c>9.20 EUR</c>; null where the decision did not say.</summary>
    public string? Cost { get; init; }

    /// <summary>Distance to the customer in whole metres; null: unknown.</summary>
    public long? DistanceMetres { get; init; }

    /// <summary>Day of the node whose capacity it takes; null: the node has no bound.</summary>
    public DateOnly? CapacityDay { get; init; }

    /// <summary>How much of that day, in the unit of the node's capacity.</summary>
    public decimal CapacityAmount { get; init; }

    /// <summary>Hash of the decision that planned it.</summary>
    public required string Decision { get; init; }

    /// <summary>How it stands.</summary>
    public ShipmentState State { get; init; }

    /// <summary>When it came to that state.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it left; null: it has not.</summary>
    public DateTimeOffset? ShippedAt { get; init; }

    /// <summary>When the customer had it; null: not yet.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>Whether its units are still to leave the node.</summary>
    public bool IsPending => State is ShipmentState.Reserved or ShipmentState.Released;

    /// <summary>Whether its units have left the node.</summary>
    public bool HasLeft => State is ShipmentState.Shipped or ShipmentState.Delivered;
}

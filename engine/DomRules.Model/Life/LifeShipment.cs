using System.Collections.Immutable;
using DomRules.Model.Networks;

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

    /// <summary>What it takes of nodes' days, in the unit of their capacity; none of nodes without bound.</summary>
    public ImmutableArray<CapacityUse> Capacity { get; init; } = [];

    /// <summary>From when on all of it can be collected; null: it is sent, or no day is known.</summary>
    public DateTimeOffset? ReadyFrom { get; init; }

    /// <summary>The slot in which it is collected; null: none.</summary>
    public string? Slot { get; init; }

    /// <summary>The slot's day at the node; null: no slot.</summary>
    public DateOnly? SlotOn { get; init; }

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

    /// <summary>The node that gives a line's units.</summary>
    public string Giving(LifeLine line) => line.From ?? Node;

    /// <summary>Nodes that give any of it, its own first.</summary>
    public IEnumerable<string> GivingNodes => Lines.OrderBy(line => line.From is not null).Select(Giving).Distinct(StringComparer.Ordinal);

    /// <summary>Nodes that ship or give any of it.</summary>
    public IEnumerable<string> Nodes => Lines.Select(Giving).Append(Node).Distinct(StringComparer.Ordinal);

    /// <summary>Whether it has room in a slot.</summary>
    public bool HoldsSlot => this is { Slot: not null, SlotOn: not null, IsPending: true };

    /// <summary>Whether its units are still to leave the node.</summary>
    public bool IsPending => State is ShipmentState.Reserved or ShipmentState.Released;

    /// <summary>Whether its units have left the node.</summary>
    public bool HasLeft => State is ShipmentState.Shipped or ShipmentState.Delivered;
}

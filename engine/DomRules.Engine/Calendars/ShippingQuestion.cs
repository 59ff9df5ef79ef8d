namespace DomRules.Engine.Calendars;

/// <summary>What decides when a node's shipment leaves with a service and arrives.</summary>
internal readonly record struct ShippingQuestion
{
    /// <summary>Node index.</summary>
    public required int Node { get; init; }

    /// <summary>Service index.</summary>
    public required int Service { get; init; }

    public required Transit Transit { get; init; }

    /// <summary>Day number from whose opening on all of it is ready; 0: it is ready now.</summary>
    public int ReadyOn { get; init; }

    /// <summary>Working days of the node between order and shipping.</summary>
    public int HandlingWorkingDays { get; init; }

    /// <summary>Day number before which it must not be delivered; 0: as soon as may be.</summary>
    public int NotBefore { get; init; }

    /// <summary>What it takes of the node's day.</summary>
    public CapacityNeed Need { get; init; }

    /// <summary>Whether a rule lifts the node's capacity.</summary>
    public bool IgnoresCapacity { get; init; }
}

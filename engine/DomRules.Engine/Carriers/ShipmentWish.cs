using DomRules.Engine.Calendars;

namespace DomRules.Engine.Carriers;

/// <summary>What an order asks of a service, besides where from and where to.</summary>
internal readonly record struct ShipmentWish
{
    /// <summary>The level asked for.</summary>
    public required string Level { get; init; }

    /// <summary>Whether a rule allows a slower service that is on time.</summary>
    public bool AllowsSlower { get; init; }

    /// <summary>Last day that keeps the promise; null: nothing is late.</summary>
    public DateOnly? PromisedBy { get; init; }

    /// <summary>Day number before which it must not be delivered; 0: as soon as may be.</summary>
    public int NotBefore { get; init; }

    /// <summary>Day number from whose opening on all of it is ready; 0: it is ready now.</summary>
    public int ReadyOn { get; init; }

    /// <summary>Working days of handling: the rule's, else the node's.</summary>
    public int HandlingWorkingDays { get; init; }

    /// <summary>What it takes of the node's day.</summary>
    public CapacityNeed Need { get; init; }

    /// <summary>Whether a rule lifts the node's capacity.</summary>
    public bool IgnoresCapacity { get; init; }
}

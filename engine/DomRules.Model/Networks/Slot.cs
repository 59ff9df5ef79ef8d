using System.Collections.Immutable;

namespace DomRules.Model.Networks;

/// <summary>A window in which so many orders can be collected at a node's counter: on one day, or every week on some weekdays.</summary>
public sealed record Slot
{
    /// <summary>Unique at its node; exact text.</summary>
    public required string Id { get; init; }

    /// <summary>Node id.</summary>
    public required string Node { get; init; }

    /// <summary>Its day at the node; null: it comes every week.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Weekdays on which it comes, where the node works; empty: it has a day of its own.</summary>
    public ImmutableArray<DayOfWeek> Days { get; init; } = [];

    /// <summary>When it begins, local.</summary>
    public required TimeOnly From { get; init; }

    /// <summary>When it is over, local; later than <see cref="From"/>.</summary>
    public required TimeOnly Until { get; init; }

    /// <summary>At most so many orders each time it comes.</summary>
    public required decimal Capacity { get; init; }

    /// <summary>What is booked already.</summary>
    public ImmutableArray<SlotBooking> Booked { get; init; } = [];
}

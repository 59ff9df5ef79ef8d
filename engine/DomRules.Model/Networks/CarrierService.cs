using System.Collections.Immutable;

namespace DomRules.Model.Networks;

/// <summary>A service of a carrier.</summary>
public sealed record CarrierService
{
    /// <summary>Unique over all carriers.</summary>
    public required string Id { get; init; }

    /// <summary>Level of speed, a code of <c>order.service</c>.</summary>
    public required string Level { get; init; }

    /// <summary>road, air, sea or rail.</summary>
    public string Mode { get; init; } = "road";

    /// <summary>Calendar in which transit counts; null: every day.</summary>
    public string? Calendar { get; init; }

    /// <summary>Cutoffs per weekday (level is <c>*</c>).</summary>
    public ImmutableArray<Cutoff> Cutoffs { get; init; } = [];

    /// <summary>Weekdays on which it collects; empty: every day of its calendar.</summary>
    public ImmutableArray<DayOfWeek> PickupDays { get; init; } = [];

    /// <summary>From where to where in which time; the first that fits counts.</summary>
    public ImmutableArray<TransitZone> Zones { get; init; } = [];

    /// <summary>Price of a parcel; of the entries that fit, the one with the smallest brackets (weight, then distance) counts.</summary>
    public ImmutableArray<ParcelRate> Rates { get; init; } = [];

    /// <summary>Last day to ship for delivery by a holiday.</summary>
    public ImmutableArray<HolidayDeadline> HolidayDeadlines { get; init; } = [];

    /// <summary>Days on which it neither collects nor delivers.</summary>
    public ImmutableArray<DateOnly> Blackouts { get; init; } = [];
}

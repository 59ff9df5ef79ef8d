using System.Collections.Immutable;

namespace DomRules.Model.Decisions;

/// <summary>The plan that would be chosen for one way of getting it.</summary>
/// <param name="Service">Service level; null for a pickup.</param>
/// <param name="Node">Node where it is fetched; null for a service.</param>
/// <param name="Outcome">What routing would come to.</param>
/// <param name="Price">What the plan costs; null: there is none.</param>
/// <param name="ShipBy">When the last shipment leaves at the latest; null: no plan, or no day is known.</param>
/// <param name="DeliverOn">Day of the last delivery; null likewise.</param>
/// <param name="OnTime">Whether every shipment keeps the promise asked for; null: nobody knows.</param>
/// <param name="ReadyFrom">From when on all of it lies ready at the counter; null for a service, without a plan, or when no day is known.</param>
/// <param name="Shipments">As in a decision.</param>
/// <param name="Unplanned">What lacks, and why.</param>
/// <param name="Contention">Where the stock went that lacks.</param>
/// <param name="Summary">One sentence for people.</param>
public sealed record OfferRecord(string? Service, string? Node, Outcome Outcome, string? Price, DateTimeOffset? ShipBy, DateOnly? DeliverOn, bool? OnTime, DateTimeOffset? ReadyFrom,
    ImmutableArray<ShipmentRecord> Shipments, ImmutableArray<UnplannedRecord> Unplanned, ImmutableArray<ContentionRecord> Contention, string Summary)
{
    /// <summary>Windows at the counter that have room and are not over before it is ready, by time; none for a service.</summary>
    public ImmutableArray<SlotRecord> Slots { get; init; } = [];
}

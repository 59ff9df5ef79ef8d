using System.Collections.Immutable;

namespace DomRules.Model.Decisions;

/// <summary>What leaves one site with one service on one day.</summary>
/// <param name="Node">Node id.</param>
/// <param name="Site">Site id where nodes share one; null otherwise.</param>
/// <param name="Service">Service id; null without carriers.</param>
/// <param name="ShipBy">Moment by which it leaves; null without carriers.</param>
/// <param name="DeliverOn">Day of delivery; null without carriers.</param>
/// <param name="OnTime">Whether that keeps the promise; null without date.</param>
/// <param name="DistanceMetres">Whole metres; null: unknown.</param>
/// <param name="Lines">By number.</param>
/// <param name="Parcels">In order.</param>
/// <param name="Cost">With its parts.</param>
public sealed record ShipmentRecord(string Node, string? Site, string? Service, DateTimeOffset? ShipBy, DateOnly? DeliverOn, bool? OnTime, long? DistanceMetres,
    ImmutableArray<ShipmentLineRecord> Lines, ImmutableArray<ParcelRecord> Parcels, CostRecord Cost);

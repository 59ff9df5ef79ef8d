using System.Collections.Immutable;

namespace DomRules.Model.Decisions;

/// <summary>What leaves one site with one service on one day, or is collected at one counter.</summary>
/// <param name="Node">Node id; of what is collected, the counter's.</param>
/// <param name="Site">Site id where nodes share one; null otherwise.</param>
/// <param name="Service">Service id; null without carriers.</param>
/// <param name="ShipBy">Moment by which it leaves; null without carriers.</param>
/// <param name="DeliverOn">Day of delivery; null without carriers.</param>
/// <param name="OnTime">Whether that, or the day on which it is ready to be collected, keeps the promise; null without date.</param>
/// <param name="DistanceMetres">Whole metres; null: unknown.</param>
/// <param name="Lines">By number.</param>
/// <param name="Parcels">In order.</param>
/// <param name="Cost">With its parts.</param>
public sealed record ShipmentRecord(string Node, string? Site, string? Service, DateTimeOffset? ShipBy, DateOnly? DeliverOn, bool? OnTime, long? DistanceMetres,
    ImmutableArray<ShipmentLineRecord> Lines, ImmutableArray<ParcelRecord> Parcels, CostRecord Cost)
{
    /// <summary>From when on all of it can be collected; null: it is sent, or no day is known.</summary>
    public DateTimeOffset? ReadyFrom { get; init; }

    /// <summary>What comes to the counter from other nodes, by node id.</summary>
    public ImmutableArray<TransferRecord> Transfers { get; init; } = [];

    /// <summary>When it is collected; null: no slot.</summary>
    public SlotRecord? Slot { get; init; }
}

using System.Collections.Immutable;

namespace DomRules.Model.Decisions;

/// <summary>What another node sends to the counter where a shipment is collected.</summary>
/// <param name="From">Id of the giving node.</param>
/// <param name="ShipBy">Moment by which it leaves there; null: no day is known.</param>
/// <param name="ArrivesOn">Day at the counter; null likewise.</param>
/// <param name="Cost">What the transfer costs; null: nothing.</param>
/// <param name="Lines">What comes so, by number.</param>
public sealed record TransferRecord(string From, DateTimeOffset? ShipBy, DateOnly? ArrivesOn, string? Cost, ImmutableArray<ShipmentLineRecord> Lines);

using System.Collections.Immutable;

namespace DomRules.Model.Decisions;

/// <summary>The best part plan.</summary>
public sealed record AttainableRecord(ImmutableArray<ShipmentRecord> Shipments, ImmutableArray<UnplannedRecord> Unplanned);

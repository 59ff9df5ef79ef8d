using System.Collections.Immutable;

namespace DomRules.Model.Decisions;

/// <summary>A box.</summary>
/// <param name="Lines">What is in it.</param>
/// <param name="Weight">Like <c>2.4 kg</c>; null: unknown.</param>
/// <param name="OverLimit">Whether a single unit is over the limit.</param>
/// <param name="Packing">exact or best_fit.</param>
/// <param name="Volume">Like <c>1.5 l</c>; null: unknown, or no rule limits it.</param>
public sealed record ParcelRecord(ImmutableArray<ShipmentLineRecord> Lines, string? Weight, bool OverLimit, string Packing, string? Volume = null);

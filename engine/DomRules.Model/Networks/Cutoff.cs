using System.Collections.Immutable;

namespace DomRules.Model.Networks;

/// <summary>The hour from which on an order counts as tomorrow's.</summary>
/// <param name="Level">Service level, or <c>*</c> for every level.</param>
/// <param name="Days">Weekdays to which it applies.</param>
/// <param name="At">Local time; at this very time it is already too late.</param>
public sealed record Cutoff(string Level, ImmutableArray<DayOfWeek> Days, TimeOnly At);

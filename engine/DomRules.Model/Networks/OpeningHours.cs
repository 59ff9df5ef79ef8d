using System.Collections.Immutable;

namespace DomRules.Model.Networks;

/// <summary>Local opening hours on some weekdays.</summary>
public sealed record OpeningHours(ImmutableArray<DayOfWeek> Days, TimeOnly From, TimeOnly Until);

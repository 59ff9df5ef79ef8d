using System.Collections.Immutable;

namespace DomRules.Model.Networks;

/// <summary>Working days and holidays.</summary>
public sealed record WorkCalendar(string Id, ImmutableArray<DayOfWeek> WorkingDays, ImmutableArray<DateOnly> Holidays);

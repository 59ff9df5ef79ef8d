namespace DomRules.Engine.Calendars;

/// <summary>A node's days and hours.</summary>
internal sealed record NodeDays(WorkingDays Works, CutoffTable Cutoffs, OpeningTimes Opens, ZoneClock Clock);

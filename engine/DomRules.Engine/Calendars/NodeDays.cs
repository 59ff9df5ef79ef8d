namespace DomRules.Engine.Calendars;

/// <summary>A node's days and hours.</summary>
internal sealed record NodeDays(WorkingDays Works, CutoffTable Cutoffs, OpeningTimes Opens, ZoneClock Clock)
{
    /// <summary>From when on an order counts as the next working day's: the node's cutoff, the service's, or closing time, whichever is earliest; null: never.</summary>
    public TimeOnly? LastCall(string level, ServiceDays service, int day) =>
        CutoffTable.Earlier(CutoffTable.Earlier(Cutoffs.Of(level, day), service.Cutoffs.Of(level, day)), Opens.Closing(day));
}

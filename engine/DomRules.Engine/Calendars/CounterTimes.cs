namespace DomRules.Engine.Calendars;

/// <summary>When something can be fetched at a node's counter.</summary>
internal static class CounterTimes
{
    /// <summary>The level whose cutoff holds for what is collected, and for transfers to a counter.</summary>
    internal const string Level = "pickup";

    /// <summary>
    /// The moment from which on it lies ready: work on it begins today when the node works today and its cutoff (of the level <c>pickup</c>) and
    /// closing time have not come, else on the next working day; then so many working days of handling, and the counter is open.
    /// </summary>
    /// <param name="timetable">Of the snapshot.</param>
    /// <param name="node">Node index.</param>
    /// <param name="readyOn">Day number on which all of it is there; 0: now.</param>
    /// <param name="handlingWorkingDays">Working days of the node.</param>
    /// <param name="notBefore">Day number before which nobody comes; 0: none.</param>
    /// <param name="moment">Decision time.</param>
    /// <returns>Null when no such day comes.</returns>
    internal static DateTimeOffset? ReadyFrom(Timetable timetable, int node, int readyOn, int handlingWorkingDays, int notBefore, Moment moment)
    {
        var days = timetable.DaysOf(node);
        var today = moment.Today.Span[node];
        var begun = days.Works.From(Math.Max(readyOn, IsInTime(timetable, days, node, moment) ? today : today + 1));
        var done = begun == DayNumbers.Never ? begun : days.Works.After(begun, Math.Max(0, handlingWorkingDays));
        var day = done == DayNumbers.Never ? done : days.Works.From(Math.Max(done, notBefore));
        return day == DayNumbers.Never ? null : day == today ? Today(days, node, moment) : At(days, day, TimeOnly.MinValue);
    }

    /// <summary>
    /// The moment from which on what came by a transfer lies ready: on the day of its arrival at the receiving node, or so many working days of
    /// handling after it, when the counter opens; never before it has left where it came from.
    /// </summary>
    /// <param name="timetable">Of the snapshot.</param>
    /// <param name="node">Node index of the counter.</param>
    /// <param name="arrivesOn">Day number at the counter.</param>
    /// <param name="handlingWorkingDays">Working days of the counter.</param>
    /// <param name="notBefore">Day number before which nobody comes; 0: none.</param>
    /// <param name="leavesBy">When it has left the giving node.</param>
    /// <returns>Null when no such day comes.</returns>
    internal static DateTimeOffset? ReadyFrom(Timetable timetable, int node, int arrivesOn, int handlingWorkingDays, int notBefore, DateTimeOffset leavesBy)
    {
        var days = timetable.DaysOf(node);
        var done = days.Works.After(arrivesOn, Math.Max(0, handlingWorkingDays));
        var day = done == DayNumbers.Never ? done : days.Works.From(Math.Max(done, notBefore));
        if (day == DayNumbers.Never || At(days, day, TimeOnly.MinValue) is var opens && opens >= leavesBy)
        {
            return day == DayNumbers.Never ? null : At(days, day, TimeOnly.MinValue);
        }

        var (left, time) = days.Clock.At(leavesBy.UtcTicks);
        return days.Works.Has(left) && days.Opens.OpenFrom(left, new TimeOnly(time)) is { } open ? At(days, left, open)
            : days.Works.From(left + 1) is var next && next != DayNumbers.Never ? At(days, next, TimeOnly.MinValue)
            : null;
    }

    private static bool IsInTime(Timetable timetable, NodeDays days, int node, Moment moment)
    {
        var today = moment.Today.Span[node];
        return days.Works.Has(today)
            && (timetable.CutoffOf(node, Level, moment) is not { } call || !moment.HasCome(node, call))
            && (days.Opens.Closing(today) is not { } closing || !moment.HasCome(node, closing));
    }

    private static DateTimeOffset Today(NodeDays days, int node, Moment moment)
    {
        var now = moment.TimeAt(node);
        return days.Opens.IsOpen(moment.Today.Span[node], now) ? moment.At.ToUniversalTime() : At(days, moment.Today.Span[node], now);
    }

    private static DateTimeOffset At(NodeDays days, int day, TimeOnly from)
    {
        var opens = days.Opens.OpenFrom(day, from) ?? from;
        return new DateTimeOffset(Math.Clamp(days.Clock.Ticks(day, opens), DateTimeOffset.MinValue.UtcTicks, DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero);
    }
}

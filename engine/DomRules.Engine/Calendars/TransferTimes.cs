namespace DomRules.Engine.Calendars;

/// <summary>When a transfer leaves a node and arrives at another's counter.</summary>
/// <param name="LeavesOn">Day number at the giving node, whose capacity it takes.</param>
/// <param name="LeavesBy">The moment by which it has left: cutoff or closing time of that day, or its end.</param>
/// <param name="ArrivesOn">Day number at the receiving node.</param>
internal readonly record struct TransferTimes(int LeavesOn, DateTimeOffset LeavesBy, int ArrivesOn)
{
    /// <summary>Null when the giving node has no day with room, or the receiving one does not work any more.</summary>
    internal static TransferTimes? Of(Timetable timetable, LeavingQuestion question, int to, int workingDays, CapacityLedger capacity, Moment moment)
    {
        var days = timetable.DaysOf(question.Node);
        var today = moment.Today.Span[question.Node];
        var isClosed = days.Opens.Closing(today) is { } closing && moment.HasCome(question.Node, closing);
        var leaves = timetable.LeavesOn(question with { ReadyOn = Math.Max(question.ReadyOn, isClosed ? today + 1 : 0) }, capacity, moment);
        var arrives = leaves == DayNumbers.Never ? leaves : timetable.DaysOf(to).Works.After(leaves, workingDays);
        return arrives == DayNumbers.Never ? null : new TransferTimes(leaves, LeavesFrom(days, question.Level, leaves), arrives);
    }

    private static DateTimeOffset LeavesFrom(NodeDays days, string level, int day)
    {
        var call = CutoffTable.Earlier(days.Cutoffs.Of(level, day), days.Opens.Closing(day));
        var ticks = call is { } time ? days.Clock.Ticks(day, time) : days.Clock.StartOf(day + 1);
        return new DateTimeOffset(Math.Clamp(ticks, DateTimeOffset.MinValue.UtcTicks, DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero);
    }
}

using DomRules.Engine.Calendars;

namespace DomRules.Engine.Facts;

/// <summary>Whether a node is open, and its cutoff for the order's service today.</summary>
internal static class NodeHours
{
    internal static bool IsOpen(RuleFrame frame)
    {
        var node = frame.CurrentNode;
        var local = frame.Clock.At(frame.At, node.TimeZone);
        var day = local.Date.ToDateOnly();
        var time = local.TimeOfDay.ToTimeOnly();
        var worksToday = !node.Blackouts.Contains(day)
            && (node.Calendar is null || !frame.Snapshot.Calendars.TryGetValue(node.Calendar, out var calendar)
                || (calendar.WorkingDays.Contains(day.DayOfWeek) && !calendar.Holidays.Contains(day)));
        return worksToday && new OpeningTimes(node.OpeningHours).IsOpen(day.DayNumber, time);
    }

    internal static TimeOnly? Cutoff(RuleFrame frame)
    {
        var node = frame.CurrentNode;
        var today = frame.Clock.DayOf(frame.At, node.TimeZone);
        return new CutoffTable(node.Cutoffs).Of(frame.Order.Service, today.DayNumber);
    }
}

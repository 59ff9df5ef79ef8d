using System.Collections.Immutable;
using DomRules.Model.Networks;

namespace DomRules.Engine.Calendars;

/// <summary>When a node is open on each weekday. Hours that end where or before they begin last until midnight.</summary>
internal sealed class OpeningTimes
{
    private readonly ImmutableArray<OpeningHours> _hours;
    private readonly TimeOnly?[] _closings = new TimeOnly?[7];

    /// <summary>No hours: always open.</summary>
    public OpeningTimes(ImmutableArray<OpeningHours> hours)
    {
        _hours = hours.IsDefault ? [] : hours;
        Weekdays = _hours.IsEmpty ? DayNumbers.AllWeekdays : _hours.Aggregate(0, (bits, some) => bits | DayNumbers.Weekdays(some.Days));
        for (int weekday = 0; weekday < 7; weekday++)
        {
            OpeningHours[] thatDay = [.. On(weekday)];
            _closings[weekday] = thatDay.Any(LastsUntilMidnight) ? null : thatDay.Select(some => (TimeOnly?)some.Until).Max();
        }
    }

    /// <summary>Weekdays with hours; all of them when no hours are listed.</summary>
    public int Weekdays { get; }

    /// <summary>When it closes for the day; null: not before midnight, or it has no hours that day.</summary>
    public TimeOnly? Closing(int day) => _closings[day % 7];

    /// <summary>Whether it is open at a time of a day, the opening included and the closing not.</summary>
    public bool IsOpen(int day, TimeOnly time) =>
        _hours.IsEmpty || On(day).Any(some => time >= some.From && (LastsUntilMidnight(some) || time < some.Until));

    /// <summary>The first time of a day, from a time on, at which it is open; null: it does not open any more that day.</summary>
    public TimeOnly? OpenFrom(int day, TimeOnly time) =>
        IsOpen(day, time) ? time : On(day).Where(some => some.From > time).Select(some => (TimeOnly?)some.From).Min();

    private IEnumerable<OpeningHours> On(int day) => _hours.Where(some => (DayNumbers.Weekdays(some.Days) & DayNumbers.WeekdayBit(day)) != 0);

    private static bool LastsUntilMidnight(OpeningHours some) => some.Until <= some.From;
}

using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Calendars;

/// <summary>A slot on one of the days on which it comes.</summary>
/// <param name="Slot">Index of the slot.</param>
/// <param name="Day">Day number at its node.</param>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it is over.</param>
internal readonly record struct SlotTime(int Slot, int Day, DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>When a slot comes, from a day on, one after the other: its own day, or each of its weekdays on which the node works, for two weeks.</summary>
    internal static IEnumerable<SlotTime> Of(SlotIndex slots, int slot, Timetable timetable, int fromDay)
    {
        var (of, days) = (slots.All[slot], timetable.DaysOf(slots.Nodes[slot]));
        var weekdays = DayNumbers.Weekdays(of.Days);
        IEnumerable<int> comes = of.On is { } own
            ? [own.DayNumber]
            : Enumerable.Range(Math.Max(0, fromDay), Timetable.DaysToFindRoom + 1).Where(day => (weekdays & DayNumbers.WeekdayBit(day)) != 0 && days.Works.Has(day));
        return comes.Select(day => new SlotTime(slot, day, At(days, day, of.From), At(days, day, of.Until)));
    }

    private static DateTimeOffset At(NodeDays days, int day, TimeOnly time) =>
        new(Math.Clamp(days.Clock.Ticks(day, time), DateTimeOffset.MinValue.UtcTicks, DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero);
}

using System.Collections.Immutable;

namespace DomRules.Engine.Calendars;

/// <summary>Days as plain numbers (<see cref="DateOnly.DayNumber"/>); day 0, 1 January of the year 1, is a Monday.</summary>
internal static class DayNumbers
{
    /// <summary>A day that never comes.</summary>
    public const int Never = -1;

    /// <summary>Nothing is looked for further ahead than ten years.</summary>
    public const int Horizon = 3_660;

    /// <summary>Every weekday.</summary>
    public const int AllWeekdays = 0b111_1111;

    private static readonly int Last = DateOnly.MaxValue.DayNumber;

    /// <summary>Whether the day is one that a date can name.</summary>
    public static bool Exists(int day) => day >= 0 && day <= Last;

    /// <summary>The weekday's bit, Monday lowest.</summary>
    public static int WeekdayBit(int day) => 1 << (day % 7);

    /// <summary>The bits of some weekdays.</summary>
    public static int Weekdays(ImmutableArray<DayOfWeek> days)
    {
        int bits = 0;
        foreach (DayOfWeek day in days.IsDefault ? [] : days)
        {
            bits |= 1 << (((int)day + 6) % 7);
        }

        return bits;
    }

    /// <summary>The date; null for <see cref="Never"/>.</summary>
    public static DateOnly? Date(int day) => Exists(day) ? DateOnly.FromDayNumber(day) : null;

    /// <summary>Calendar days after the promise; 0 when on time or nothing was promised.</summary>
    public static int DaysLate(int deliverOn, DateOnly? promisedBy) =>
        promisedBy is { } promise && deliverOn > promise.DayNumber ? deliverOn - promise.DayNumber : 0;
}

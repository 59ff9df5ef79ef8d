using NodaTime;

namespace DomRules.Olist.Calendars;

/// <summary>Monday to Friday without national holidays, over the years that the sample touches.</summary>
internal static class WorkingDays
{
    public const int FirstYear = 2016;
    public const int LastYear = 2018;

    public static IReadOnlyList<LocalDate> Holidays { get; } =
        [.. Enumerable.Range(FirstYear, LastYear - FirstYear + 1).SelectMany(BrazilianHolidays.Of)];

    private static readonly HashSet<LocalDate> Free = [.. Holidays];

    public static bool Is(LocalDate day) => day.DayOfWeek < IsoDayOfWeek.Saturday && !Free.Contains(day);

    /// <summary>Working days after <paramref name="from"/> up to and with <paramref name="to"/>.</summary>
    public static int Between(LocalDate from, LocalDate to)
    {
        var count = 0;
        for (var day = from.PlusDays(1); day <= to; day = day.PlusDays(1))
        {
            count += Is(day) ? 1 : 0;
        }

        return count;
    }
}

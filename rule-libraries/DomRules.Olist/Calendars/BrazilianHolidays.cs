using NodaTime;

namespace DomRules.Olist.Calendars;

/// <summary>
/// National holidays of Brazil: those of the federal laws 662/1949 (as amended by law 10.607/2002) and 6.802/1980, and Good
/// Friday, which law 9.093/1995 lets every municipality keep. Carnival and Corpus Christi are no holidays by federal law.
/// </summary>
internal static class BrazilianHolidays
{
    private static readonly (int Month, int Day)[] Fixed = [(1, 1), (4, 21), (5, 1), (9, 7), (10, 12), (11, 2), (11, 15), (12, 25)];

    public static IEnumerable<LocalDate> Of(int year) =>
        Fixed.Select(day => new LocalDate(year, day.Month, day.Day)).Append(EasterSunday(year).PlusDays(-2)).Order();

    /// <summary>The Gregorian computus: golden number, century corrections, then the Sunday after the paschal full moon.</summary>
    public static LocalDate EasterSunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var epact = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var moon = epact - (epact / 28 * (1 - (29 / (epact + 1) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + moon + 2 - century + (century / 4)) % 7;
        var days = moon - weekday;
        var month = 3 + ((days + 40) / 44);
        return new LocalDate(year, month, days + 28 - (31 * (month / 4)));
    }
}

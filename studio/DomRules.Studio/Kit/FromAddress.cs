using System.Globalization;

namespace DomRules.Studio.Kit;

/// <summary>What an address gives. People edit addresses by hand and follow old ones: what cannot be read counts as not given.</summary>
internal static class FromAddress
{
    private const int Most = 1_000_000_000;

    /// <summary>A whole number of 0 or more; 0: none is given.</summary>
    internal static long Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The same, of things that are counted; beyond what there ever is it is as good as the end.</summary>
    internal static int Count(string? text) => (int)Math.Min(Number(text), Most);

    internal static bool Yes(string? text) => bool.TryParse(text, out var yes) && yes;

    /// <summary>A day of the years that clocks of all zones can tell; null: none is given.</summary>
    internal static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1 and < 9_999 ? day : null;
}

using System.Globalization;

namespace DomRules.Engine.Explanation;

/// <summary>Whether two values of a criterion are further apart than its band, as the record writes them.</summary>
internal static class Band
{
    /// <summary>True only where it is certain: what cannot be compared counts as within.</summary>
    internal static bool IsBeyond(string chosen, string other, string within)
    {
        if (Difference(chosen, other) is not { } difference || Amount(within) is not { } band)
        {
            return false;
        }

        return within.EndsWith('%') && !chosen.EndsWith('%')
            ? difference > Math.Max(Amount(chosen) ?? 0, Amount(other) ?? 0) * band / 100
            : difference > band && (Unit(within) == Unit(chosen) || Day(chosen) is not null);
    }

    private static decimal? Difference(string a, string b) => (Day(a), Day(b)) switch
    {
        ({ } first, { } second) => Math.Abs(first.DayNumber - second.DayNumber),
        _ => Unit(a) == Unit(b) && Amount(a) is { } first && Amount(b) is { } second ? Math.Abs(first - second) : null,
    };

    private static decimal? Amount(string text) =>
        decimal.TryParse(text.Split(' ')[0], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private static string Unit(string text) => text.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var at ? text[(at + 1)..] : "";

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

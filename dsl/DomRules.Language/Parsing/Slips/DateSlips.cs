using System.Globalization;
using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Parsing.Slips;

/// <summary>Dates in another order, times in another form.</summary>
internal static class DateSlips
{
    private const string AnyDate = "2000-01-01";

    public static bool TryMend(ParseSession session, TokenCursor cursor)
    {
        var token = cursor.Current;
        switch (token.Type)
        {
            case SHORT_TIME or TIME when cursor.Ahead(1) is { } half && HalfOfDay(half.Text) is not null:
                var whole = TextSpan.Covering(token.Span(), half.Span());
                return MendTime(session, cursor, whole, ClockTime(token.Text, half.Text), tokens: 2);
            case SHORT_TIME:
                return MendTime(session, cursor, token.Span(), "0" + token.Text, tokens: 1);
            case TIME_WITH_SECONDS:
                return MendTime(session, cursor, token.Span(), token.Text[..^3].PadLeft(5, '0'), tokens: 1);
            case NUMBER when cursor.Ahead(1) is { } half && HalfOfDay(half.Text) is not null && ClockTime(token.Text, half.Text) is { } time:
                return MendTime(session, cursor, TextSpan.Covering(token.Span(), half.Span()), time, tokens: 2);
            case DOTTED_DATE:
                return MendDate(session, cursor, DayMonthYear(token.Text.Split('.')));
            case SLASHED_DATE:
                return MendDate(session, cursor, SlashedDate(token.Text.Split('/')));
            default:
                return false;
        }
    }

    /// <summary>The time of day that <c>9</c> or <c>9:30</c> followed by <c>am</c> or <c>pm</c> means, or null.</summary>
    public static string? ClockTime(string number, string half)
    {
        var parts = number.Split(':');
        var isHour = int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour);
        if (!isHour || hour is < 1 or > 12 || parts.Length > 2 || HalfOfDay(half) is not { } later)
        {
            return null;
        }

        var shown = (hour % 12) + (later ? 12 : 0);
        return string.Create(CultureInfo.InvariantCulture, $"{shown:00}:{(parts.Length == 2 ? parts[1] : "00")}");
    }

    private static bool? HalfOfDay(string word) =>
        word.Equals("am", StringComparison.OrdinalIgnoreCase) ? false
        : word.Equals("pm", StringComparison.OrdinalIgnoreCase) ? true
        : null;

    private static bool MendTime(ParseSession session, TokenCursor cursor, TextSpan span, string? mended, int tokens)
    {
        session.Report(SlipDiagnostics.TimeForm(session.At(span), mended));
        cursor.Write(TIME, mended ?? "00:00", span);
        cursor.Skip(tokens);
        return true;
    }

    private static bool MendDate(ParseSession session, TokenCursor cursor, string? mended)
    {
        session.Report(SlipDiagnostics.DateOrder(session.At(cursor.Current.Span()), mended));
        cursor.Write(DATE, mended ?? AnyDate, cursor.Current.Span());
        cursor.Skip();
        return true;
    }

    private static string? SlashedDate(string[] parts)
    {
        var first = int.Parse(parts[0], CultureInfo.InvariantCulture);
        var second = int.Parse(parts[1], CultureInfo.InvariantCulture);
        return first > 12 ? DayMonthYear(parts) : second > 12 ? DayMonthYear([parts[1], parts[0], parts[2]]) : null;
    }

    private static string? DayMonthYear(string[] parts)
    {
        var year = parts[2].Length == 2 ? "20" + parts[2] : parts[2];
        var text = $"{year}-{parts[1].PadLeft(2, '0')}-{parts[0].PadLeft(2, '0')}";
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null;
    }
}

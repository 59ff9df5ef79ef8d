using System.Buffers;
using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Parsing.Slips;

/// <summary>Numbers glued to their unit, with commas, exponents or a dot in front.</summary>
internal static class NumberSlips
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789._");

    public static bool TryMend(ParseSession session, TokenCursor cursor) => cursor.Current.Type switch
    {
        GLUED_NUMBER => MendGlued(session, cursor),
        LEADING_DOT_NUMBER => MendLeadingDot(session, cursor),
        NUMBER => MendComma(session, cursor),
        _ => false,
    };

    private static bool MendGlued(ParseSession session, TokenCursor cursor)
    {
        var token = cursor.Current;
        var cut = token.Text.AsSpan().IndexOfAnyExcept(NumberCharacters);
        cut = cut < 0 ? token.Text.IndexOf('_') : cut;
        var number = token.Text[..cut].TrimEnd('_', '.');
        var suffix = token.Text[cut..];
        var at = session.At(token.Span());
        var numberSpan = new TextSpan(token.StartIndex, number.Length);
        var suffixSpan = TextSpan.FromBounds(token.StartIndex + cut, token.StopIndex + 1);
        cursor.Skip();
        if (DateSlips.ClockTime(number, suffix) is { } time)
        {
            session.Report(SlipDiagnostics.TimeForm(at, time));
            cursor.Write(TIME, time, at.Span);
            return true;
        }

        cursor.Write(NUMBER, number, numberSpan);
        if (IsExponent(suffix))
        {
            session.Report(SlipDiagnostics.ScientificNumber(at));
        }
        else if (UnitTokens.Find(suffix) is { } unit)
        {
            session.Report(SlipDiagnostics.GluedUnit(at, $"{number} {unit.Text}"));
            cursor.Write(unit.Type, unit.Text, suffixSpan);
        }
        else
        {
            session.Report(ExpressionDiagnostics.UnknownUnit(session.At(suffixSpan), suffix, UnitTokens.Nearest(suffix)));
        }

        return true;
    }

    private static bool IsExponent(string suffix) =>
        suffix[0] is 'e' or 'E' && suffix.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool MendLeadingDot(ParseSession session, TokenCursor cursor)
    {
        var mended = "0" + cursor.Current.Text;
        session.Report(SlipDiagnostics.LeadingDot(session.At(cursor.Current.Span()), mended));
        cursor.Write(NUMBER, mended, cursor.Current.Span());
        cursor.Skip();
        return true;
    }

    private static bool MendComma(ParseSession session, TokenCursor cursor)
    {
        var separates = cursor.OpenBracket is OPEN_PARENTHESIS or OPEN_BRACKET;
        if (separates || cursor.TypeAhead(1) != COMMA || cursor.TypeAhead(2) != NUMBER || !cursor.Touching(0, 2))
        {
            return false;
        }

        var last = 2;
        while (cursor.TypeAhead(last + 1) == COMMA && cursor.TypeAhead(last + 2) == NUMBER && cursor.Touching(last, last + 2))
        {
            last += 2;
        }

        var span = TextSpan.Covering(cursor.Current.Span(), cursor.Ahead(last)!.Span());
        if (cursor.InTable && !UnitTokens.IsUnit(cursor.TypeAhead(last + 1)))
        {
            return false;
        }

        var written = session.Source.Slice(span);
        var isGrouped = last > 2 || cursor.Ahead(2)!.Text.Length == 3;
        var grouped = written.Replace(',', '_');
        var dotted = last == 2 && !written.Contains('.', StringComparison.Ordinal) ? written.Replace(',', '.') : grouped;
        session.Report(SlipDiagnostics.CommaInNumber(session.At(span), isGrouped ? grouped : dotted, dotted));
        cursor.Write(NUMBER, isGrouped ? grouped : dotted, span);
        cursor.Skip(last + 1);
        return true;
    }
}

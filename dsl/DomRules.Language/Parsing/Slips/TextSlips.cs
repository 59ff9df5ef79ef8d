using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Parsing.Slips;

/// <summary>Texts between other marks, without an end, or with marks inside a placeholder.</summary>
internal static class TextSlips
{
    public static bool TryMend(ParseSession session, TokenCursor cursor)
    {
        var token = cursor.Current;
        switch (token.Type)
        {
            case SINGLE_QUOTED:
                var single = Quoted(token.Text);
                session.Report(SlipDiagnostics.SingleQuotes(session.At(token.Span()), single));
                return Replace(cursor, single);
            case CURLY_QUOTED:
                var curly = Quoted(token.Text);
                session.Report(SlipDiagnostics.CurlyQuotes(session.At(token.Span()), curly));
                return Replace(cursor, curly);
            case TEXT or UNCLOSED_TEXT when cursor.Before() == BECAUSE && LeavesPlaceholderOpen(token.Text):
                return MendQuotesInPlaceholder(session, cursor) || MendUnclosed(session, cursor);
            default:
                return MendUnclosed(session, cursor);
        }
    }

    private static bool MendUnclosed(ParseSession session, TokenCursor cursor)
    {
        if (cursor.Current.Type != UNCLOSED_TEXT)
        {
            return false;
        }

        session.Report(SlipDiagnostics.UnclosedText(session.At(cursor.Current.Span())));
        return Replace(cursor, cursor.Current.Text.TrimEnd('\\', ' ') + "\"");
    }

    private static bool MendQuotesInPlaceholder(ParseSession session, TokenCursor cursor)
    {
        var first = cursor.Current;
        var distance = 1;
        var last = 0;
        while (cursor.Ahead(distance) is { } next && next.Line == first.Line)
        {
            last = next.Type is TEXT or UNCLOSED_TEXT && next.Text.Contains('}', StringComparison.Ordinal) ? distance : last;
            distance++;
        }

        if (last == 0)
        {
            return false;
        }

        var span = TextSpan.Covering(first.Span(), cursor.Ahead(last)!.Span());
        session.Report(SlipDiagnostics.QuotesInPlaceholder(session.At(span)));
        cursor.Write(TEXT, "\"\"", span);
        cursor.Skip(last + 1);
        return true;
    }

    private static bool LeavesPlaceholderOpen(string text)
    {
        var opened = text.LastIndexOf('{');
        return opened > 0 && text[opened - 1] != '\\' && text.IndexOf('}', opened) < 0;
    }

    private static string Quoted(string text) =>
        $"\"{text[1..^1].Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static bool Replace(TokenCursor cursor, string text)
    {
        cursor.Write(TEXT, text, cursor.Current.Span());
        cursor.Skip();
        return true;
    }
}

using System.Globalization;
using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Parsing.Slips;

/// <summary>Characters that mean nothing, foreign comments, and marks of a merge.</summary>
internal static class StraySlips
{
    public static bool TryMend(ParseSession session, TokenCursor cursor)
    {
        if (cursor.Current.Column == 0 && IsMergeMark(session.Source.Text, cursor.Current.StartIndex))
        {
            SkipMergeMark(session, cursor);
            return true;
        }

        switch (cursor.Current.Type)
        {
            case STRAY:
                SkipStrays(session, cursor);
                return true;
            case HASH_COMMENT:
                session.Report(SlipDiagnostics.HashComment(session.At(cursor.Current.Span())));
                break;
            case STARRED_COMMENT:
                session.Report(SlipDiagnostics.StarredComment(session.At(cursor.Current.Span())));
                break;
            default:
                return false;
        }

        cursor.Skip();
        return true;
    }

    private static bool IsMergeMark(string text, int start) =>
        text[start] is '<' or '=' or '>' && start + 7 <= text.Length && text.AsSpan(start, 7).Trim(text[start]).IsEmpty;

    private static void SkipMergeMark(ParseSession session, TokenCursor cursor)
    {
        session.Report(SlipDiagnostics.MergeMark(session.At(new TextSpan(cursor.Current.StartIndex, 7))));
        var line = cursor.Current.Line;
        while (!cursor.AtEnd && cursor.Current.Line == line)
        {
            cursor.Skip();
        }
    }

    private static void SkipStrays(ParseSession session, TokenCursor cursor)
    {
        var first = cursor.Current;
        var last = first;
        while (cursor.TypeAhead(1) == STRAY && cursor.Touching(0, 1))
        {
            cursor.Skip();
            last = cursor.Current;
        }

        cursor.Skip();
        var at = session.At(TextSpan.Covering(first.Span(), last.Span()));
        var character = session.Source.Text[first.StartIndex];
        session.Report(IsInvisible(character)
            ? TextDiagnostics.InvisibleCharacter(at, CodePoint(character))
            : TextDiagnostics.StrayCharacter(at, Shown(session.Source.Slice(at.Span))));
    }

    private static bool IsInvisible(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator;

    private static string Shown(string text) =>
        text.Length <= 12 && !text.Any(c => char.IsSurrogate(c) || IsInvisible(c)) ? $"`{text}`" : "this";

    private static string CodePoint(char character) =>
        string.Create(CultureInfo.InvariantCulture, $"U+{(int)character:X4}");
}

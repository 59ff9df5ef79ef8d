using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Parsing.Slips;

/// <summary>Words of other languages: <c>true</c>, <c>null</c>, <c>if</c>, and comparisons written out.</summary>
internal static class WordSlips
{
    private static readonly (string[] Words, string Meant, int Type)[] Comparisons =
    [
        (["is", "greater", "than", "or", "equal", "to"], ">=", GREATER_OR_EQUAL),
        (["is", "less", "than", "or", "equal", "to"], "<=", LESS_OR_EQUAL),
        (["is", "greater", "than"], ">", GREATER),
        (["is", "more", "than"], ">", GREATER),
        (["is", "less", "than"], "<", LESS),
        (["is", "fewer", "than"], "<", LESS),
        (["is", "at", "least"], ">=", GREATER_OR_EQUAL),
        (["is", "at", "most"], "<=", LESS_OR_EQUAL),
        (["is", "equal", "to"], "is", IS),
        (["is", "one", "of"], "in", IN),
        (["greater", "than"], ">", GREATER),
        (["more", "than"], ">", GREATER),
        (["less", "than"], "<", LESS),
        (["equals"], "is", IS),
        (["exceeds"], ">", GREATER),
    ];

    public static bool TryMend(ParseSession session, TokenCursor cursor)
    {
        if (cursor.Before() == DOT)
        {
            return false;
        }

        return MendLiteral(session, cursor) || MendCondition(session, cursor) || MendComparison(session, cursor);
    }

    private static bool MendLiteral(ParseSession session, TokenCursor cursor)
    {
        var token = cursor.Current;
        if (token.Type != NAME || cursor.TypeAhead(1) is COLON or EQUALS or DOT || IsDeclaredName(cursor.Before()))
        {
            return false;
        }

        if (token.Text.Length is < 3 or > 5)
        {
            return false;
        }

        var at = session.At(token.Span());
        switch (token.Text.ToLowerInvariant())
        {
            case "true":
                session.Report(SlipDiagnostics.ForeignLiteral(at, token.Text, "yes"));
                cursor.Write(YES, "yes", at.Span);
                break;
            case "false":
                session.Report(SlipDiagnostics.ForeignLiteral(at, token.Text, "no"));
                cursor.Write(NO, "no", at.Span);
                break;
            case "null" or "nil" when cursor.Before() is IS or NOT:
                session.Report(SlipDiagnostics.ForeignLiteral(at, token.Text, "unknown"));
                cursor.Write(UNKNOWN, "unknown", at.Span);
                break;
            case "null" or "nil":
                session.Report(SlipDiagnostics.NothingLiteral(at, token.Text));
                cursor.Write(NAME, "null", at.Span);
                break;
            default:
                return false;
        }

        cursor.Skip();
        return true;
    }

    private static bool IsDeclaredName(int before) => before is LET or LIST or RULE or QUEUE or PARAMETER or TABLE or STEP;

    private static bool MendCondition(ParseSession session, TokenCursor cursor)
    {
        var followsName = cursor.Before(2) == RULE || cursor.Before() is SEALED or DATE;
        if (cursor.Current.Type != IF || !followsName)
        {
            return false;
        }

        session.Report(RuleDiagnostics.ForeignWhen(session.At(cursor.Current.Span()), "if"));
        cursor.Write(WHEN, "when", cursor.Current.Span());
        cursor.Skip();
        return true;
    }

    private static bool MendComparison(ParseSession session, TokenCursor cursor)
    {
        if (cursor.Current.Type is not (IS or NAME))
        {
            return false;
        }

        foreach (var (words, meant, type) in Comparisons)
        {
            if (!Matches(cursor, words))
            {
                continue;
            }

            var span = TextSpan.Covering(cursor.Current.Span(), cursor.Ahead(words.Length - 1)!.Span());
            session.Report(ExpressionDiagnostics.WordyComparison(session.At(span), string.Join(' ', words), meant));
            cursor.Write(type, meant, span);
            cursor.Skip(words.Length);
            return true;
        }

        return false;
    }

    private static bool Matches(TokenCursor cursor, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (cursor.Ahead(i)?.Text != words[i])
            {
                return false;
            }
        }

        return cursor.TypeAhead(words.Length) is NUMBER or NAME or OPEN_PARENTHESIS or OPEN_BRACKET or TEXT or DATE or TIME
            or ORDER or LINE or NODE or STOCK;
    }
}

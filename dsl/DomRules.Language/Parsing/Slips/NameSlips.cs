using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Parsing.Slips;

/// <summary>Names joined with hyphens, where only a name can stand.</summary>
internal static class NameSlips
{
    public static bool TryMend(ParseSession session, TokenCursor cursor)
    {
        var takesName = cursor.Before() is RULE or LET or LIST or QUEUE or PARAMETER or TABLE or STEP or POLICY or MODULE
            or USE or CHECK or EXTENDS or NOTIFY or TAG or FOR or NODE or STOCK;
        if (!takesName || !IsHyphenated(cursor, 0))
        {
            return false;
        }

        var last = 2;
        while (IsHyphenated(cursor, last))
        {
            last += 2;
        }

        var span = TextSpan.Covering(cursor.Current.Span(), cursor.Ahead(last)!.Span());
        var isNode = cursor.Before() is NODE or STOCK;
        var written = session.Source.Slice(span);
        var mended = isNode ? $"\"{written}\"" : written.Replace('-', '_');
        session.Report(SlipDiagnostics.HyphenInName(session.At(span), mended));
        cursor.Write(isNode ? TEXT : NAME, mended, span);
        cursor.Skip(last + 1);
        return true;
    }

    private static bool IsHyphenated(TokenCursor cursor, int at) =>
        Keywords.IsWord(cursor.TypeAhead(at))
        && cursor.TypeAhead(at + 1) == MINUS
        && (Keywords.IsWord(cursor.TypeAhead(at + 2)) || cursor.TypeAhead(at + 2) == NUMBER)
        && cursor.Touching(at, at + 2);
}

using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Parsing.Slips;

/// <summary>Signs of other languages: <c>==</c>, <c>&amp;&amp;</c>, <c>;</c> and their like.</summary>
internal static class SignSlips
{
    public static bool TryMend(ParseSession session, TokenCursor cursor)
    {
        switch (cursor.Current.Type)
        {
            case FOREIGN_SIGN:
                MendForeignSign(session, cursor);
                return true;
            case SEMICOLON:
                session.Report(SlipDiagnostics.Semicolon(session.At(cursor.Current.Span())));
                cursor.Skip();
                return true;
            case BAR when cursor.TypeAhead(1) == BAR && cursor.Touching(0, 1) && !cursor.InTable:
                var span = TextSpan.Covering(cursor.Current.Span(), cursor.Ahead(1)!.Span());
                session.Report(SlipDiagnostics.ForeignOr(session.At(span)));
                cursor.Write(OR, "or", span);
                cursor.Skip(2);
                return true;
            default:
                return false;
        }
    }

    private static void MendForeignSign(ParseSession session, TokenCursor cursor)
    {
        var sign = cursor.Current.Text;
        var span = cursor.Current.Span();
        var at = session.At(span);
        var (diagnostic, type, text) = sign switch
        {
            "==" or "===" => (SlipDiagnostics.DoubleEquals(at), EQUALS, "="),
            "!=" or "<>" or "≠" => (SlipDiagnostics.ForeignNotEqual(at, sign), IS, "is"),
            "&&" or "&" => (SlipDiagnostics.ForeignAnd(at, sign), AND, "and"),
            "!" => (SlipDiagnostics.ForeignNot(at), NOT, "not"),
            "=>" or "≥" => (SlipDiagnostics.ForeignComparison(at, sign, ">="), GREATER_OR_EQUAL, ">="),
            "=<" or "≤" => (SlipDiagnostics.ForeignComparison(at, sign, "<="), LESS_OR_EQUAL, "<="),
            ":=" => (SlipDiagnostics.AssignmentSign(at), EQUALS, "="),
            "×" => (SlipDiagnostics.ForeignArithmetic(at, sign, "*"), STAR, "*"),
            "÷" => (SlipDiagnostics.ForeignArithmetic(at, sign, "/"), SLASH, "/"),
            _ => (SlipDiagnostics.ForeignArithmetic(at, sign, "-"), MINUS, "-"),
        };
        session.Report(diagnostic);
        cursor.Write(type, text, span);
        if (type == IS)
        {
            cursor.Write(NOT, "not", new TextSpan(span.End, 0));
        }

        cursor.Skip();
    }
}

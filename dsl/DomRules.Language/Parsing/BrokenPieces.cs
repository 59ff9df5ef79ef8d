using Antlr4.Runtime;
using DomRules.Language.Parsing.Cutting;
using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Rules;
using DomRules.Language.Syntax;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Parsing;

/// <summary>
/// What stands in the tree for a piece that could not be parsed: its name, so that others may still speak of it, and
/// nothing that would lead to further complaints.
/// </summary>
internal static class BrokenPieces
{
    public static HeaderSyntax? Header(List<CommonToken> tokens, Piece piece)
    {
        if (NameAt(tokens, piece, 1) is not { } name)
        {
            return null;
        }

        var span = SpanOf(tokens, piece);
        return tokens[piece.Start].Type == MODULE ? new ModuleHeader(name, span) : new PolicyHeader(name, null, null, null, span);
    }

    public static DeclarationSyntax? Declaration(List<CommonToken> tokens, Piece piece)
    {
        if (NameAt(tokens, piece, 1) is not { } name)
        {
            return null;
        }

        var span = SpanOf(tokens, piece);
        return tokens[piece.Start].Type switch
        {
            LET => new LetDeclaration(name, new MissingExpression(span), null, span),
            PARAMETER => new ParameterDeclaration(name, new MissingExpression(span), null, null, null, span),
            QUEUE => new QueueDeclaration(name, null, span),
            _ => null,
        };
    }

    public static MemberSyntax? Member(List<CommonToken> tokens, Piece piece)
    {
        var at = piece.Start;
        while (at < piece.End && tokens[at].Type is OVERRIDE or FORBID or REQUIRE or RULE)
        {
            at++;
        }

        var isRule = at > piece.Start && tokens[at - 1].Type == RULE;
        if (!isRule || NameAt(tokens, piece, at - piece.Start) is not { } name)
        {
            return null;
        }

        var span = SpanOf(tokens, piece);
        return new RuleSyntax(
            RuleForm.Rule, name, IsOverride: false, IsSealed: false, null, null, [], new MissingExpression(span), [], new ReasonSyntax([], span), span);
    }

    private static NameSyntax? NameAt(List<CommonToken> tokens, Piece piece, int distance)
    {
        var at = piece.Start + distance;
        if (at >= piece.End || !Keywords.IsName(tokens[at].Type))
        {
            return null;
        }

        var isQuoted = tokens[at].Type == QUOTED_NAME;
        return new NameSyntax(isQuoted ? tokens[at].Text.Trim('`') : tokens[at].Text, isQuoted, tokens[at].Span());
    }

    private static TextSpan SpanOf(List<CommonToken> tokens, Piece piece) =>
        TextSpan.Covering(tokens[piece.Start].Span(), tokens[piece.End - 1].Span());
}

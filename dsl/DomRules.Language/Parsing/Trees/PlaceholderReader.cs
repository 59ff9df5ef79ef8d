using DomRules.Language.Parsing.Cutting;
using DomRules.Language.Parsing.Pieces;
using DomRules.Language.Parsing.Slips;
using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Parsing.Trees;

/// <summary>Reads the expression between the braces of a reason.</summary>
internal static class PlaceholderReader
{
    public static ExpressionSyntax Read(ParseSession session, TextSpan span, TreeReader reader)
    {
        var tokens = SlipRepair.Repair(session, TokenReader.Read(session.Source, span));
        if (tokens.Count == 0)
        {
            return new MissingExpression(span);
        }

        return PlainPath(tokens) ?? Parsed(session, span, tokens, reader);
    }

    private static ExpressionSyntax Parsed(
        ParseSession session, TextSpan span, List<Antlr4.Runtime.CommonToken> tokens, TreeReader reader)
    {
        var scan = new BracketScan(session, tokens, 0);
        while (scan.At < tokens.Count)
        {
            scan.Step();
        }

        var piece = new PieceParser(session, tokens).Parse(scan.Finish(), grammar => grammar.conditionPiece());
        return piece is null ? new MissingExpression(span) : reader.Condition(piece.condition());
    }

    /// <summary>Most placeholders are a fact; that needs no parser.</summary>
    private static PathExpression? PlainPath(List<Antlr4.Runtime.CommonToken> tokens)
    {
        var names = ImmutableArray.CreateBuilder<NameSyntax>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var fits = i % 2 == 1 ? tokens[i].Type == DOT : tokens[i].Type == NAME || (Keywords.IsName(tokens[i].Type) && tokens[i].Type != QUOTED_NAME);
            if (!fits || tokens.Count % 2 == 0)
            {
                return null;
            }

            if (i % 2 == 0)
            {
                names.Add(new NameSyntax(tokens[i].Text, false, tokens[i].Span()));
            }
        }

        var whole = TextSpan.Covering(tokens[0].Span(), tokens[^1].Span());
        return new PathExpression(new PathSyntax(names.ToImmutable(), whole), whole);
    }
}

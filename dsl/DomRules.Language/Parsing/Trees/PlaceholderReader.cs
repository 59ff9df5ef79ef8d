using System.Buffers;
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
    private static readonly SearchValues<char> FactCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_.");

    public static ExpressionSyntax Read(ParseSession session, TextSpan span, TreeReader reader)
    {
        if (PlainFact(session.Source, span) is { } fact)
        {
            return fact;
        }

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

    /// <summary>Most placeholders are a fact written in small letters: that needs neither tokens nor parser. Null where it is anything else.</summary>
    private static PathExpression? PlainFact(SourceText source, TextSpan span)
    {
        var text = source.Text.AsSpan(span.Start, span.Length);
        if (text.ContainsAnyExcept(FactCharacters) || !text.Contains('.'))
        {
            return null;
        }

        var names = ImmutableArray.CreateBuilder<NameSyntax>(4);
        foreach (var part in text.Split('.'))
        {
            var name = text[part].ToString();
            if (name.Length == 0 || Keywords.All.TryGetValue(name, out var type) && Keywords.Reserved.Contains(type))
            {
                return null;
            }

            names.Add(new NameSyntax(name, false, TextSpan.FromBounds(span.Start + part.Start.Value, span.Start + part.End.Value)));
        }

        return new PathExpression(new PathSyntax(names.ToImmutable(), span), span);
    }

    /// <summary>A path whose words may be anything that a name may be.</summary>
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

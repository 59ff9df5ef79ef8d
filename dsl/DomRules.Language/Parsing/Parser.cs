using Antlr4.Runtime;
using DomRules.Grammar;
using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing.Trees;
using DomRules.Language.Syntax;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Parsing;

/// <summary>Text to syntax. Never throws for bad text.</summary>
public static class Parser
{
    private const int LargestFile = 256 * 1024;
    private const int DeepestNesting = 64;

    public static ParsedFile Parse(SourceText source)
    {
        var bag = new DiagnosticBag();
        if (source.Text.Length > LargestFile || Depth(source.Text) > DeepestNesting)
        {
            bag.Add(PlainSyntaxDiagnostics.Unreadable(source.At(new TextSpan(0, 0)), source.Path));
            return new ParsedFile(source, new FileSyntax(null, [], new TextSpan(0, 0)), bag.ToImmutable());
        }

        var parser = Start(source, source.Text, 0, bag, out var tokens);
        var tree = parser.file();
        var syntax = bag.HasErrors ? new FileSyntax(null, [], new TextSpan(0, source.Text.Length)) : new TreeReader(source, tokens, 0, bag).File(tree);
        return new ParsedFile(source, syntax, bag.ToImmutable());
    }

    internal static ExpressionSyntax Inner(SourceText source, TextSpan span, DiagnosticBag bag)
    {
        var inner = new DiagnosticBag();
        var parser = Start(source, source.Slice(span), span.Start, inner, out var tokens);
        var tree = parser.conditionPiece();
        bag.AddRange(inner.ToImmutable());
        return inner.HasErrors ? new MissingExpression(span) : new TreeReader(source, tokens, span.Start, bag).Condition(tree.condition());
    }

    private static RoutingLanguageParser Start(SourceText source, string text, int offset, DiagnosticBag bag, out CommonTokenStream tokens)
    {
        var lexer = new RoutingLanguageLexer(new AntlrInputStream(text));
        lexer.RemoveErrorListeners();
        tokens = new CommonTokenStream(lexer);
        var parser = new RoutingLanguageParser(tokens);
        parser.RemoveErrorListeners();
        parser.AddErrorListener(new ErrorTeller(source, offset, bag));
        return parser;
    }

    private static int Depth(string text)
    {
        var (depth, deepest) = (0, 0);
        foreach (var c in text)
        {
            depth += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private sealed class ErrorTeller(SourceText source, int offset, DiagnosticBag bag) : BaseErrorListener
    {
        public override void SyntaxError(TextWriter output, IRecognizer recognizer, IToken offendingSymbol, int line, int charPositionInLine, string msg, RecognitionException e)
        {
            var start = Math.Min(offset + offendingSymbol.StartIndex, source.Text.Length);
            var end = Math.Clamp(offset + offendingSymbol.StopIndex + 1, start, source.Text.Length);
            bag.Add(PlainSyntaxDiagnostics.Unreadable(source.At(TextSpan.FromBounds(start, end)), offendingSymbol.Text));
        }
    }
}

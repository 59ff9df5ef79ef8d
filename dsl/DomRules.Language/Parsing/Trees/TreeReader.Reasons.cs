using Antlr4.Runtime.Tree;
using Antlr4.Runtime;
using DomRules.Language.Diagnostics;
using DomRules.Language.Syntax.Rules;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageParser;

namespace DomRules.Language.Parsing.Trees;

/// <content>Reasons and the placeholders in them.</content>
internal sealed partial class TreeReader
{
    private ReasonSyntax Because(BecauseContext? because, ParserRuleContext owner, string what)
    {
        if (because?.TEXT() is { } text)
        {
            return Reason(text);
        }

        var last = because?.Start ?? owner.Stop ?? owner.Start;
        session.Report(because is null
            ? RuleDiagnostics.MissingBecause(session.At(Span(last)), what)
            : RuleDiagnostics.MissingReasonText(session.At(Span(last))));
        return new ReasonSyntax([], new TextSpan(Span(last).End, 0));
    }

    private ReasonSyntax Reason(ITerminalNode text)
    {
        var span = Span(text.Symbol);
        if (text.Symbol.Text == "\"\"")
        {
            return new ReasonSyntax([], span);
        }

        EscapeCheck.Report(session, text.Symbol);
        var parts = ImmutableArray.CreateBuilder<ReasonPart>();
        var source = session.Source.Text;
        var start = span.Start + 1;
        for (var at = Special(source, start, span.End - 1); at < span.End - 1; at = Special(source, at, span.End - 1))
        {
            if (source[at] == '\\')
            {
                at += 2;
                continue;
            }

            Plain(parts, start, at);
            at = start = Placeholder(parts, at, span.End - 1);
        }

        Plain(parts, start, span.End - 1);
        return new ReasonSyntax(parts.ToImmutable(), span);
    }

    /// <summary>The next backslash or opening brace; the end where there is none.</summary>
    private static int Special(string source, int from, int end) =>
        from < end && source.AsSpan(from, end - from).IndexOfAny('\\', '{') is var found && found >= 0 ? from + found : end;

    private void Plain(ImmutableArray<ReasonPart>.Builder parts, int start, int end)
    {
        if (end > start)
        {
            parts.Add(new ReasonText(Escapes.Remove(session.Source.Text[start..end]), TextSpan.FromBounds(start, end)));
        }
    }

    /// <summary>Reads the placeholder that opens here; returns the position after it.</summary>
    private int Placeholder(ImmutableArray<ReasonPart>.Builder parts, int open, int end)
    {
        var close = session.Source.Text.IndexOf('}', open, end - open);
        if (close < 0)
        {
            session.Report(ExpressionDiagnostics.UnclosedPlaceholder(session.At(new TextSpan(open, 1))));
            return end;
        }

        var inner = TextSpan.FromBounds(open + 1, close);
        var span = TextSpan.FromBounds(open, close + 1);
        if (string.IsNullOrWhiteSpace(session.Source.Slice(inner)))
        {
            session.Report(ExpressionDiagnostics.EmptyPlaceholder(session.At(span)));
        }
        else
        {
            parts.Add(new ReasonPlaceholder(PlaceholderReader.Read(session, inner, this), span));
        }

        return close + 1;
    }
}

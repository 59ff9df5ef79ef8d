using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary><c>sum of EXPR over lines [where (COND)]</c>; <c>Value</c> is null for a count.</summary>
public sealed record AggregateExpression(
    AggregateKind Kind,
    ExpressionSyntax? Value,
    ExpressionSyntax? Where,
    TextSpan Span) : ExpressionSyntax(Span);

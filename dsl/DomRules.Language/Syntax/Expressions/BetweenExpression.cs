using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary>Both ends included.</summary>
public sealed record BetweenExpression(
    ExpressionSyntax Value,
    ExpressionSyntax Low,
    ExpressionSyntax High,
    bool IsNegated,
    TextSpan Span) : ExpressionSyntax(Span);

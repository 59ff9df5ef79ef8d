using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary><c>x or else y</c></summary>
public sealed record OrElseExpression(
    ExpressionSyntax Value,
    ExpressionSyntax Fallback,
    TextSpan Span) : ExpressionSyntax(Span);

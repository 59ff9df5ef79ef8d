using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary><c>any line where COND</c></summary>
public sealed record LineQuantifierExpression(
    LineQuantifier Quantifier,
    ExpressionSyntax Condition,
    TextSpan Span) : ExpressionSyntax(Span);

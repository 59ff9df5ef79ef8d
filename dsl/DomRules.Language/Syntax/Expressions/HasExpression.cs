using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary><c>set has x</c>, <c>set has any of [..]</c>, <c>set has all of [..]</c></summary>
public sealed record HasExpression(
    ExpressionSyntax Set,
    HasQuantifier Quantifier,
    ExpressionSyntax Member,
    TextSpan OperatorSpan,
    TextSpan Span) : ExpressionSyntax(Span);

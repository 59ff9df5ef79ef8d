using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary><c>a + b</c> and its like.</summary>
public sealed record ArithmeticExpression(
    ExpressionSyntax Left,
    ArithmeticOperator Operator,
    TextSpan OperatorSpan,
    ExpressionSyntax Right,
    TextSpan Span) : ExpressionSyntax(Span);

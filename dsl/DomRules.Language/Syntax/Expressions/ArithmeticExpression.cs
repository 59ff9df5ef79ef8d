namespace DomRules.Language.Syntax.Expressions;

public sealed record ArithmeticExpression(
    ExpressionSyntax Left,
    ArithmeticOperator Operator,
    TextSpan OperatorSpan,
    ExpressionSyntax Right,
    TextSpan Span) : ExpressionSyntax(Span);

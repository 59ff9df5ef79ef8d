namespace DomRules.Language.Syntax.Expressions;

public sealed record ComparisonExpression(
    ExpressionSyntax Left,
    ComparisonOperator Operator,
    TextSpan OperatorSpan,
    ExpressionSyntax Right,
    TextSpan Span) : ExpressionSyntax(Span);

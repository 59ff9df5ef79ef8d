using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary><c>a &lt;= b</c> and its like; <c>is</c> and <c>=</c> are the same.</summary>
public sealed record ComparisonExpression(
    ExpressionSyntax Left,
    ComparisonOperator Operator,
    TextSpan OperatorSpan,
    ExpressionSyntax Right,
    TextSpan Span) : ExpressionSyntax(Span);

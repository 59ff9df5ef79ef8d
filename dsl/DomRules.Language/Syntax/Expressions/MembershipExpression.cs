using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary><c>x in set</c>, <c>x not in set</c></summary>
public sealed record MembershipExpression(
    ExpressionSyntax Value,
    ExpressionSyntax Set,
    bool IsNegated,
    TextSpan OperatorSpan,
    TextSpan Span) : ExpressionSyntax(Span);

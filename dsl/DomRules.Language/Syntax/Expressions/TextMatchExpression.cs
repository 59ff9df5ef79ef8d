using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary><c>x starts with y</c> and its like.</summary>
public sealed record TextMatchExpression(
    ExpressionSyntax Text,
    TextMatch Match,
    ExpressionSyntax Pattern,
    TextSpan Span) : ExpressionSyntax(Span);

using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary><c>round(x to 2 places)</c></summary>
public sealed record RoundExpression(
    ExpressionSyntax Value,
    ExpressionSyntax Places,
    TextSpan Span) : ExpressionSyntax(Span);

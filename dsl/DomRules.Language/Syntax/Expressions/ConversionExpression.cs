using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary><c>x as EUR</c></summary>
public sealed record ConversionExpression(
    ExpressionSyntax Value,
    NameSyntax Currency,
    TextSpan Span) : ExpressionSyntax(Span);

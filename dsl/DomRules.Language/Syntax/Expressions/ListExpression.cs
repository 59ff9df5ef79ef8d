using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary><c>[a, b]</c></summary>
public sealed record ListExpression(
    ImmutableArray<ExpressionSyntax> Items,
    TextSpan Span) : ExpressionSyntax(Span);

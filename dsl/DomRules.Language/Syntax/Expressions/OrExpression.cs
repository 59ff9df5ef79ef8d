using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary>Two or more operands, in source order.</summary>
public sealed record OrExpression(
    ImmutableArray<ExpressionSyntax> Operands,
    TextSpan Span) : ExpressionSyntax(Span);

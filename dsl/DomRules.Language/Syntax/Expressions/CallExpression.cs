using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary><c>min(a, b)</c> and its like.</summary>
public sealed record CallExpression(
    NameSyntax Function,
    ImmutableArray<ExpressionSyntax> Arguments,
    TextSpan Span) : ExpressionSyntax(Span);

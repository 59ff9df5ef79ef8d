using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary><c>is known</c>, <c>is unknown</c> and the other ways to say either.</summary>
public sealed record KnownExpression(
    ExpressionSyntax Value,
    bool IsKnown,
    TextSpan Span) : ExpressionSyntax(Span);

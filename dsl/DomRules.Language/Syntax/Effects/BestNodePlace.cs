namespace DomRules.Language.Syntax.Effects;

/// <summary><c>best node by { … } [where COND]</c></summary>
public sealed record BestNodePlace(
    CriteriaSyntax By,
    ExpressionSyntax? Where,
    TextSpan Span) : PlaceSyntax(Span);

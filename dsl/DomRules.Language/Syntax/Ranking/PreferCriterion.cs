namespace DomRules.Language.Syntax.Ranking;

/// <summary><c>prefer nodes where COND because "…"</c>.</summary>
public sealed record PreferCriterion(
    ExpressionSyntax Condition,
    ReasonSyntax? Reason,
    TextSpan Span) : CriterionSyntax(Span);

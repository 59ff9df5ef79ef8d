using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Ranking;

/// <summary>
/// <c>lowest|highest|earliest|latest [total|average] EXPR [within X]</c>; <c>lowest cost</c> and <c>earliest
/// delivery</c> are of this kind, with the bare name as value.
/// </summary>
public sealed record OrderingCriterion(
    RankDirection Direction,
    RankMeasure Measure,
    ExpressionSyntax Value,
    ExpressionSyntax? Within,
    TextSpan Span) : CriterionSyntax(Span);

using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Ranking;

/// <summary><c>highest score { add 30 when COND because "…" … }</c>.</summary>
public sealed record ScoreCriterion(
    ImmutableArray<ScoreTerm> Terms,
    ExpressionSyntax? Within,
    TextSpan Span) : CriterionSyntax(Span);

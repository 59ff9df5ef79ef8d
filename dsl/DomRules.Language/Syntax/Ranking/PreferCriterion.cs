using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Rules;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Ranking;

/// <summary><c>prefer nodes where COND because "…"</c>.</summary>
public sealed record PreferCriterion(
    ExpressionSyntax Condition,
    ReasonSyntax? Reason,
    TextSpan Span) : CriterionSyntax(Span);

using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Ranking;

/// <summary><c>nearest</c>, which means <c>lowest node.distance</c>.</summary>
public sealed record NearestCriterion(ExpressionSyntax? Within, TextSpan Span) : CriterionSyntax(Span);

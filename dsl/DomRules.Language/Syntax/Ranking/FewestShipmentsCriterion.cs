using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Ranking;

/// <summary><c>fewest shipments</c>. <c>Within</c> is the tolerance, null for none.</summary>
public sealed record FewestShipmentsCriterion(
    ExpressionSyntax? Within,
    TextSpan Span) : CriterionSyntax(Span);

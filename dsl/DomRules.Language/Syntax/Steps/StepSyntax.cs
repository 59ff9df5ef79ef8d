using DomRules.Language.Syntax.Effects;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Ranking;
using DomRules.Language.Syntax.Rules;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Steps;

/// <summary>
/// A step of <c>sourcing</c>. <c>Within</c> is a distance, <c>Where</c> a condition over (node, line) pairs,
/// <c>AtMost</c> a number of shipments; null where not written.
/// </summary>
public sealed record StepSyntax(
    NameSyntax Name,
    ExpressionSyntax? Condition,
    ExpressionSyntax? Within,
    ExpressionSyntax? Where,
    ExpressionSyntax? AtMost,
    ImmutableArray<NameSyntax> WithoutRules,
    ShipPartEffect? ShipPart,
    CriteriaSyntax? RankedBy,
    NameSyntax? FillFrom,
    TextSpan Span) : MemberSyntax(Span);

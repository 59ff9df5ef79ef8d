using DomRules.Language.Syntax.Effects;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Rules;

/// <summary>
/// A rule in any of its forms. <c>forbid rule x when C</c> has the one effect <see cref="Effects.ForbidEffect"/>;
/// <c>require rule x [when C then] D</c> the one effect <see cref="Effects.RequireEffect"/> with D. Both dates are
/// included; null means open. Without a condition the rule always matches.
/// </summary>
public sealed record RuleSyntax(
    RuleForm Form,
    NameSyntax Name,
    bool IsOverride,
    bool IsSealed,
    DateLiteral? From,
    DateLiteral? Until,
    ImmutableArray<NameSyntax> Events,
    ExpressionSyntax? Condition,
    ImmutableArray<EffectSyntax> Effects,
    ReasonSyntax Reason,
    TextSpan Span) : MemberSyntax(Span);

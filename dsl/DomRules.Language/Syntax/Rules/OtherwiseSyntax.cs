using DomRules.Language.Syntax.Effects;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Rules;

/// <summary>
/// <c>otherwise [rule NAME] [then] EFFECT because "…"</c>: closes the first-match list of its own kind of effect.
/// </summary>
public sealed record OtherwiseSyntax(
    NameSyntax? Name,
    ImmutableArray<EffectSyntax> Effects,
    ReasonSyntax Reason,
    TextSpan Span) : MemberSyntax(Span);

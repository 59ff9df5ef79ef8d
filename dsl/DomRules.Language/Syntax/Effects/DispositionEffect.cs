using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>restock at PLACE</c> and its like; <c>keep it</c> has no place.</summary>
public sealed record DispositionEffect(
    DispositionKind Kind,
    PlaceSyntax? At,
    TextSpan Span) : EffectSyntax(Span);

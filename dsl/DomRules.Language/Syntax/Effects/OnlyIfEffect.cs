using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>only if GAIN [or GAIN …]</c>: any one suffices.</summary>
public sealed record OnlyIfEffect(ImmutableArray<GainSyntax> Gains, TextSpan Span) : EffectSyntax(Span);

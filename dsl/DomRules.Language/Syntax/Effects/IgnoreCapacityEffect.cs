using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>ignore capacity</c></summary>
public sealed record IgnoreCapacityEffect(TextSpan Span) : EffectSyntax(Span);

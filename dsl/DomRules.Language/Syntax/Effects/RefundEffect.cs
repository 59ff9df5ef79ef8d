using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>refund on scan|inspection</c></summary>
public sealed record RefundEffect(RefundTiming Timing, TextSpan Span) : EffectSyntax(Span);

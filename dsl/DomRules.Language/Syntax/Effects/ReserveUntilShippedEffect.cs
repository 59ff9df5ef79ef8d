using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>reserve until shipped</c></summary>
public sealed record ReserveUntilShippedEffect(TextSpan Span) : EffectSyntax(Span);

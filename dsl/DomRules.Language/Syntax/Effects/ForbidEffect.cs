using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>forbid</c></summary>
public sealed record ForbidEffect(TextSpan Span) : EffectSyntax(Span);

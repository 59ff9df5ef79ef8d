using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>tag CODE</c></summary>
public sealed record TagEffect(NameSyntax Tag, TextSpan Span) : EffectSyntax(Span);

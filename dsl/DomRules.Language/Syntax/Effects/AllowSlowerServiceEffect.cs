using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>allow slower service</c></summary>
public sealed record AllowSlowerServiceEffect(TextSpan Span) : EffectSyntax(Span);

using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>substitute</c></summary>
public sealed record SubstituteEffect(TextSpan Span) : EffectSyntax(Span);

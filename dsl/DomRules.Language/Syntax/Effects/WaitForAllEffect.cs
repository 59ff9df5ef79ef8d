using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>wait for all</c></summary>
public sealed record WaitForAllEffect(TextSpan Span) : EffectSyntax(Span);

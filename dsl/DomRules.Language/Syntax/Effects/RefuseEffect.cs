using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>refuse</c></summary>
public sealed record RefuseEffect(TextSpan Span) : EffectSyntax(Span);

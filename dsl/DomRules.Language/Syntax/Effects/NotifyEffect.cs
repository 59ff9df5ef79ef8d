using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>notify QUEUE</c></summary>
public sealed record NotifyEffect(NameSyntax Queue, TextSpan Span) : EffectSyntax(Span);

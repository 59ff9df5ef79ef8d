using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>add AMOUNT</c></summary>
public sealed record AddEffect(CostAmountSyntax Amount, TextSpan Span) : EffectSyntax(Span);

using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>subtract AMOUNT</c></summary>
public sealed record SubtractEffect(CostAmountSyntax Amount, TextSpan Span) : EffectSyntax(Span);

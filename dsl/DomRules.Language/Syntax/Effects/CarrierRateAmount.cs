using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>carrier rate</c></summary>
public sealed record CarrierRateAmount(TextSpan Span) : CostAmountSyntax(Span);

using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>node cost</c></summary>
public sealed record NodeCostAmount(TextSpan Span) : CostAmountSyntax(Span);

using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>set stock to N</c></summary>
public sealed record SetStockEffect(ExpressionSyntax Quantity, TextSpan Span) : EffectSyntax(Span);

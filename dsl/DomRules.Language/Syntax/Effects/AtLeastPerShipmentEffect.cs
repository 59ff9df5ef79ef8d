using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>at least MONEY per shipment</c></summary>
public sealed record AtLeastPerShipmentEffect(ExpressionSyntax Amount, TextSpan Span) : EffectSyntax(Span);

using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>at most N shipments</c></summary>
public sealed record AtMostShipmentsEffect(ExpressionSyntax Count, TextSpan Span) : EffectSyntax(Span);

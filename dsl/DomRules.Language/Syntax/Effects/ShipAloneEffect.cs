using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>ship alone lines where COND</c></summary>
public sealed record ShipAloneEffect(ExpressionSyntax Where, TextSpan Span) : EffectSyntax(Span);

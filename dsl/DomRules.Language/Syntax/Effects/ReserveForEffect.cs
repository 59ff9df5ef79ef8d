using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>reserve for D</c></summary>
public sealed record ReserveForEffect(ExpressionSyntax Time, TextSpan Span) : EffectSyntax(Span);

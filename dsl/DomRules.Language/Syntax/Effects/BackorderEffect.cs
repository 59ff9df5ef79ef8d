using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary>
/// <c>backorder [up to N] [within D]</c>, in <c>promise</c>; in <c>exceptions</c> the bare <c>backorder</c>.
/// </summary>
public sealed record BackorderEffect(
    ExpressionSyntax? UpTo,
    ExpressionSyntax? Within,
    TextSpan Span) : EffectSyntax(Span);

using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>suspend node for D</c></summary>
public sealed record SuspendNodeEffect(ExpressionSyntax For, TextSpan Span) : EffectSyntax(Span);

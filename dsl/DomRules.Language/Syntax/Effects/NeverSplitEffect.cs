using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>never split quantity [of lines where COND]</c></summary>
public sealed record NeverSplitEffect(ExpressionSyntax? Where, TextSpan Span) : EffectSyntax(Span);

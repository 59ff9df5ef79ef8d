using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary>
/// <c>keep together lines [by EXPR] [where COND] [softly at MONEY]</c>; without <c>by</c> all lines are one group.
/// </summary>
public sealed record KeepTogetherEffect(
    ExpressionSyntax? By,
    ExpressionSyntax? Where,
    ExpressionSyntax? SoftlyAt,
    TextSpan Span) : EffectSyntax(Span);

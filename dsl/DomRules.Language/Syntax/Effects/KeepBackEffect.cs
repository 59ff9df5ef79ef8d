using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>keep back AMOUNT [across nodes where COND]</c>; a percentage is of on hand.</summary>
public sealed record KeepBackEffect(
    ExpressionSyntax Amount,
    ExpressionSyntax? AcrossNodesWhere,
    TextSpan Span) : EffectSyntax(Span);

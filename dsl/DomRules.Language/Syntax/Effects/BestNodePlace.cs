using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Ranking;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>best node by { … } [where COND]</c></summary>
public sealed record BestNodePlace(
    CriteriaSyntax By,
    ExpressionSyntax? Where,
    TextSpan Span) : PlaceSyntax(Span);

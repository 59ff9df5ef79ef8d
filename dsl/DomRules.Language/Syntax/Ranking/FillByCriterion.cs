using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Ranking;

/// <summary><c>fill by [lowest|highest] EXPR</c>; lowest where the author wrote neither.</summary>
public sealed record FillByCriterion(
    RankDirection Direction,
    ExpressionSyntax Value,
    TextSpan Span) : CriterionSyntax(Span);

using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect cost [&lt;=] MONEY</c>; equal where no sign is written.</summary>
public sealed record ExpectCost(
    ComparisonOperator Operator,
    ExpressionSyntax Amount,
    TextSpan Span) : ExpectSyntax(Span);

using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect that COND</c>, over the facts of the plan.</summary>
public sealed record ExpectCondition(ExpressionSyntax Condition, TextSpan Span) : ExpectSyntax(Span);

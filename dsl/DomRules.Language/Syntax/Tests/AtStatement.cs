using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tests;

/// <summary><c>at DATE TIME</c>, in the market's zone: the decision time.</summary>
public sealed record AtStatement(
    DateLiteral Date,
    TimeLiteral Time,
    TextSpan Span) : TestStatementSyntax(Span);

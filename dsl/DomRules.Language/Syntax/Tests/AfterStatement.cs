using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tests;

/// <summary><c>after 3 days</c></summary>
public sealed record AfterStatement(ExpressionSyntax Time, TextSpan Span) : TestStatementSyntax(Span);

using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tests;

/// <summary><c>given parameter NAME = VALUE</c></summary>
public sealed record GivenParameter(
    NameSyntax Name,
    ExpressionSyntax Value,
    TextSpan Span) : TestStatementSyntax(Span);

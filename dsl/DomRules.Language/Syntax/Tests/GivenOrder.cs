using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tests;

/// <summary><c>given order ["FILE"] [with] { … }</c></summary>
public sealed record GivenOrder(
    TextLiteral? File,
    DataObject? Body,
    TextSpan Span) : TestStatementSyntax(Span);

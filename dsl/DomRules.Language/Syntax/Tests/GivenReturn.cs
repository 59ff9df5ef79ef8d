using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tests;

/// <summary><c>given return { … }</c></summary>
public sealed record GivenReturn(DataObject Body, TextSpan Span) : TestStatementSyntax(Span);

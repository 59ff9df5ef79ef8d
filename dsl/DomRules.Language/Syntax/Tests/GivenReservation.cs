using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tests;

/// <summary><c>given reservation { … }</c></summary>
public sealed record GivenReservation(DataObject Body, TextSpan Span) : TestStatementSyntax(Span);

using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect step NAME</c></summary>
public sealed record ExpectStep(NameSyntax Step, TextSpan Span) : ExpectSyntax(Span);

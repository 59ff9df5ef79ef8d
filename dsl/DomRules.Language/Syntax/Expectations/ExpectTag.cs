using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect tag CODE</c></summary>
public sealed record ExpectTag(NameSyntax Tag, TextSpan Span) : ExpectSyntax(Span);

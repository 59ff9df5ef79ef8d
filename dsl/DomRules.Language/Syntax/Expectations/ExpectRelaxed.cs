using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect relaxed RULE</c></summary>
public sealed record ExpectRelaxed(NameSyntax Rule, TextSpan Span) : ExpectSyntax(Span);

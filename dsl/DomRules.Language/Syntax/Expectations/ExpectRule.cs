using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect rule NAME [not] fired</c></summary>
public sealed record ExpectRule(NameSyntax Rule, bool Fires, TextSpan Span) : ExpectSyntax(Span);

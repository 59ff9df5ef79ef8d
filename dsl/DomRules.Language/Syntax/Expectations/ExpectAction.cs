using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect action NAME</c>, with the first word of the action.</summary>
public sealed record ExpectAction(NameSyntax Action, TextSpan Span) : ExpectSyntax(Span);

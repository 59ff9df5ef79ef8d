using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect held</c>, <c>expect routed</c> and so on.</summary>
public sealed record ExpectOutcome(NameSyntax Outcome, TextSpan Span) : ExpectSyntax(Span);

using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Rules;

/// <summary><c>disable rule NAME because "…"</c>.</summary>
public sealed record DisableSyntax(NameSyntax Rule, ReasonSyntax Reason, TextSpan Span) : MemberSyntax(Span);

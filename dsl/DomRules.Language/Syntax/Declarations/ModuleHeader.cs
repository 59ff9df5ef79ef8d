using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Declarations;

/// <summary><c>module NAME</c>.</summary>
public sealed record ModuleHeader(NameSyntax Name, TextSpan Span) : HeaderSyntax(Span);

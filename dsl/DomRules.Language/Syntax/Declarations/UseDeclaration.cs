using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Declarations;

/// <summary><c>use NAME</c>.</summary>
public sealed record UseDeclaration(NameSyntax Module, TextSpan Span) : DeclarationSyntax(Span);

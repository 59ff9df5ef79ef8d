using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Declarations;

/// <summary>A top-level declaration.</summary>
public abstract record DeclarationSyntax(TextSpan Span) : DocumentedSyntax(Span);

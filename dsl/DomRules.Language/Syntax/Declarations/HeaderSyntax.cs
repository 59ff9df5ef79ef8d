using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Declarations;

/// <summary>The first declaration of a file: what the file is.</summary>
public abstract record HeaderSyntax(TextSpan Span) : DocumentedSyntax(Span);

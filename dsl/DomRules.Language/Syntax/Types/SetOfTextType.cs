using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Types;

/// <summary><c>set of text</c>.</summary>
public sealed record SetOfTextType(TextSpan Span) : TypeSyntax(Span);

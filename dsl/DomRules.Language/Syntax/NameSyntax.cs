using DomRules.Language.Text;

namespace DomRules.Language.Syntax;

/// <summary>
/// A name as the author means it: <c>Text</c> is without back-quotes. Empty where the author left a name out and a
/// diagnostic already says so.
/// </summary>
public sealed record NameSyntax(string Text, bool IsQuoted, TextSpan Span) : SyntaxNode(Span);

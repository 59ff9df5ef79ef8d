using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Types;

/// <summary>The type of a <c>field</c> or the result of a <c>table</c>.</summary>
public abstract record TypeSyntax(TextSpan Span) : SyntaxNode(Span);

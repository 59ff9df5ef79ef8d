using DomRules.Language.Text;

namespace DomRules.Language.Syntax;

/// <summary>
/// A piece of the syntax tree: what the author wrote, without spaces, comments and redundant parentheses.
/// A piece left out by mistake is an empty name, an empty reason or a <see cref="Expressions.MissingExpression"/>.
/// </summary>
public abstract record SyntaxNode(TextSpan Span);

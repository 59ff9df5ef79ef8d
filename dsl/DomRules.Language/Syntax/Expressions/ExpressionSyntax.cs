using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary>Anything that has a value, conditions included.</summary>
public abstract record ExpressionSyntax(TextSpan Span) : SyntaxNode(Span);

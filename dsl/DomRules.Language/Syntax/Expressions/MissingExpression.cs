using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary>
/// Stands where an expression is wanting or unreadable; a diagnostic already says so, and nothing more should be
/// said.
/// </summary>
public sealed record MissingExpression(TextSpan Span) : ExpressionSyntax(Span);

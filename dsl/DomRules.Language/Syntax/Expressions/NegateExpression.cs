using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary><c>-x</c></summary>
public sealed record NegateExpression(ExpressionSyntax Operand, TextSpan Span) : ExpressionSyntax(Span);

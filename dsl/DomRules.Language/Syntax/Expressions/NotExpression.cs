using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary><c>not x</c></summary>
public sealed record NotExpression(ExpressionSyntax Operand, TextSpan Span) : ExpressionSyntax(Span);

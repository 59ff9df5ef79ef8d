using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary>A fact, a name, or a code of the enumeration that the place expects.</summary>
public sealed record PathExpression(PathSyntax Path, TextSpan Span) : ExpressionSyntax(Span);

using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary>A value written out.</summary>
public abstract record LiteralSyntax(TextSpan Span) : ExpressionSyntax(Span);

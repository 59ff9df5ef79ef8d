using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary><c>yes</c> or <c>no</c>.</summary>
public sealed record YesNoLiteral(bool Value, TextSpan Span) : LiteralSyntax(Span);

using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary><c>14:00</c></summary>
public sealed record TimeLiteral(TimeOnly Value, TextSpan Span) : LiteralSyntax(Span);

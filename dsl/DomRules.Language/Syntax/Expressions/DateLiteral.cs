using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary><c>2026-12-24</c></summary>
public sealed record DateLiteral(DateOnly Value, TextSpan Span) : LiteralSyntax(Span);

namespace DomRules.Language.Syntax.Expressions;

public sealed record DateLiteral(DateOnly Value, TextSpan Span) : LiteralSyntax(Span);

namespace DomRules.Language.Syntax.Expressions;

public sealed record TimeLiteral(TimeOnly Value, TextSpan Span) : LiteralSyntax(Span);

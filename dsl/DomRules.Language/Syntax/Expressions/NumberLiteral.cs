namespace DomRules.Language.Syntax.Expressions;

public sealed record NumberLiteral(decimal Value, TextSpan Span) : LiteralSyntax(Span);

namespace DomRules.Language.Syntax.Expressions;

public sealed record YesNoLiteral(bool Value, TextSpan Span) : LiteralSyntax(Span);

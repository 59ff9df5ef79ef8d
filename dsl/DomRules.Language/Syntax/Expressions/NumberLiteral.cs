using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary>A number without a unit.</summary>
public sealed record NumberLiteral(decimal Value, TextSpan Span) : LiteralSyntax(Span);

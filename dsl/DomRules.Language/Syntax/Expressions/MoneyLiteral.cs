using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary>A number and three capitals.</summary>
public sealed record MoneyLiteral(decimal Amount, string Currency, TextSpan Span) : LiteralSyntax(Span);

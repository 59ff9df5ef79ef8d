using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary>A number with a unit, percent and working days included.</summary>
public sealed record MeasureLiteral(decimal Value, Unit Unit, TextSpan Span) : LiteralSyntax(Span);

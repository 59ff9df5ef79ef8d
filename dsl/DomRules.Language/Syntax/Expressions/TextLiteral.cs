using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expressions;

/// <summary>A text; escapes are resolved, braces mean themselves.</summary>
public sealed record TextLiteral(string Value, TextSpan Span) : LiteralSyntax(Span);

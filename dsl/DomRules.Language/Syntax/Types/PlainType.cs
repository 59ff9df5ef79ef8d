using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Types;

/// <summary>A type that is one or two words.</summary>
public sealed record PlainType(TypeKeyword Keyword, TextSpan Span) : TypeSyntax(Span);

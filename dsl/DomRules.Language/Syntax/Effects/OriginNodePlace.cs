using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>node of origin</c></summary>
public sealed record OriginNodePlace(TextSpan Span) : PlaceSyntax(Span);

using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>node "LEJ-RC"</c></summary>
public sealed record NamedNodePlace(NodeReference Node, TextSpan Span) : PlaceSyntax(Span);

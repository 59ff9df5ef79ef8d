using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary>Where a returned item goes.</summary>
public abstract record PlaceSyntax(TextSpan Span) : SyntaxNode(Span);

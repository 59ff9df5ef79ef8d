using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>"SKU"</c> or <c>line 2</c>; exactly one of the two is given.</summary>
public sealed record LineReference(string? Sku, int? Number, TextSpan Span) : SyntaxNode(Span);

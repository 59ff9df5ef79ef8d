using DomRules.Language.Text;

namespace DomRules.Language.Syntax;

/// <summary>A node that <c>///</c> lines may stand before.</summary>
public abstract record DocumentedSyntax(TextSpan Span) : SyntaxNode(Span)
{
    /// <summary>The <c>///</c> lines, without the slashes, joined by line feeds. Null where there are none.</summary>
    public string? Documentation { get; init; }
}

using DomRules.Language.Occurrences;
using DomRules.Language.Text;

namespace DomRules.Language.Editing.Hovers;

/// <summary>What a name at a place is.</summary>
/// <param name="Span">The name.</param>
/// <param name="Symbol">What it means; the first where it means several things.</param>
/// <param name="Title">Kind, name and type: <c>parameter high_value: money in EUR</c>.</param>
/// <param name="Lines">What else there is to know, a sentence or a phrase each.</param>
/// <param name="Documentation">The author's words, or the language's own for what it knows by itself; null: none.</param>
/// <param name="Declared">Where it is declared; null: nowhere.</param>
/// <param name="FactPath">Under which path a simulated order has its value; null: it is no fact.</param>
/// <param name="Expressions">The nodes of rule graphs that have its value in a simulated order.</param>
public sealed record Hover(TextSpan Span, Symbol Symbol, string Title, ImmutableArray<string> Lines, string? Documentation, Location? Declared, string? FactPath, ImmutableArray<GraphNode> Expressions);

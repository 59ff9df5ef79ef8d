using System.Collections.Immutable;

namespace DomRules.Formats.Graphs;

/// <summary>A box of a drawing.</summary>
/// <param name="Id">Letters, digits and underscores; unique in the drawing and stable as long as what it stands for is the same.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Lines">Its text; the first line is its title.</param>
public sealed record DrawnBox(string Id, DrawnKind Kind, ImmutableArray<string> Lines)
{
    /// <summary>Name of the rule that it stands for; null: it is none.</summary>
    public string? Rule { get; init; }
}

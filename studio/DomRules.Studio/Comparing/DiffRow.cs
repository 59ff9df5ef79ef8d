using System.Collections.Immutable;

namespace DomRules.Studio.Comparing;

/// <summary>A line of two texts beside each other.</summary>
/// <param name="Kind">same, changed, removed, added, or gap.</param>
/// <param name="OldNumber">Line in the earlier text; null: it has none.</param>
/// <param name="Old">Its pieces.</param>
/// <param name="NewNumber">Line in the later text; null: it has none.</param>
/// <param name="New">Its pieces.</param>
internal sealed record DiffRow(string Kind, int? OldNumber, ImmutableArray<DiffPiece> Old, int? NewNumber, ImmutableArray<DiffPiece> New)
{
    /// <summary>Lines that are the same and left out.</summary>
    internal int Hidden { get; init; }
}

namespace DomRules.Formats.Graphs;

/// <summary>How the lanes of a drawing are laid out.</summary>
/// <param name="MostLines">Lines of text in a box at most; what is beyond is told by an ellipsis.</param>
/// <param name="IsWide">Whether lanes may stand side by side, so that the whole is about as wide as a screen; else one stands below the other.</param>
public sealed record LaneShape(int MostLines, bool IsWide)
{
    /// <summary>All text, lane below lane: for a file.</summary>
    public static LaneShape Tall { get; } = new(int.MaxValue, IsWide: false);

    /// <summary>Short boxes on about the shape of a screen.</summary>
    public static LaneShape Screen { get; } = new(3, IsWide: true);
}

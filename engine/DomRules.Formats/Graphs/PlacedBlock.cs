namespace DomRules.Formats.Graphs;

/// <summary>A block with its place, in pixels.</summary>
/// <param name="Block">What is drawn.</param>
/// <param name="Boxes">Places of its boxes, by id.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">From the left to the right edge.</param>
/// <param name="Height">From the upper to the lower edge.</param>
public sealed record PlacedBlock(DrawnBlock Block, IReadOnlyDictionary<string, PlacedBox> Boxes, int X, int Y, int Width, int Height);

namespace DomRules.Formats.Graphs;

/// <summary>A block with its place, in pixels, and the places of its boxes by id.</summary>
internal sealed record PlacedBlock(DrawnBlock Block, IReadOnlyDictionary<string, PlacedBox> Boxes, int X, int Y, int Width, int Height);

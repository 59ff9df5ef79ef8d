using System.Collections.Immutable;

namespace DomRules.Formats.Graphs;

/// <summary>A box with its place, in pixels.</summary>
internal sealed record PlacedBox(DrawnKind Kind, ImmutableArray<string> Lines, int X, int Y, int Width, int Height);

using System.Collections.Immutable;

namespace DomRules.Formats.Graphs;

/// <summary>A box with its place, in pixels.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Lines">Its text, in lines that fit.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">From the left to the right edge.</param>
/// <param name="Height">From the upper to the lower edge.</param>
public sealed record PlacedBox(DrawnKind Kind, ImmutableArray<string> Lines, int X, int Y, int Width, int Height);

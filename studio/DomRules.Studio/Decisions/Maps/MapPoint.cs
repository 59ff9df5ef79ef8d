namespace DomRules.Studio.Decisions.Maps;

/// <summary>A point of the drawing.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Down.</param>
internal readonly record struct MapPoint(double X, double Y)
{
    /// <summary>How far another one is.</summary>
    internal double To(MapPoint other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));
}

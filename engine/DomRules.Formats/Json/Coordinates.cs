using DomRules.Formats.Problems;
using DomRules.Model.Values;

namespace DomRules.Formats.Json;

/// <summary>A place from its two numbers.</summary>
internal static class Coordinates
{
    /// <summary>The place; null when a number is missing or was reported.</summary>
    /// <param name="json">Where it was read.</param>
    /// <param name="start">Offset of the object that holds the numbers.</param>
    /// <param name="latitude">Degrees north; null: not given or reported.</param>
    /// <param name="longitude">Degrees east; null: not given or reported.</param>
    /// <param name="hasLatitude">Whether it was written down.</param>
    /// <param name="hasLongitude">Whether it was written down.</param>
    internal static Place? Pair(ref JsonCursor json, int start, decimal? latitude, decimal? longitude, bool hasLatitude, bool hasLongitude)
    {
        if (hasLatitude != hasLongitude)
            json.Context.Problems.Add(ValueProblems.HalfAPlace, start, hasLatitude ? "there is a latitude without longitude" : "there is a longitude without latitude");
        return latitude is { } north && longitude is { } east ? Place.FromDegrees(north, east) : null;
    }
}

using System.Globalization;
using DomRules.Model.Values;

namespace DomRules.Formats.Text;

/// <summary>Coordinates as they stand in tables.</summary>
internal static class PlaceText
{
    /// <summary>The place at decimal degrees; null when they are none or out of range.</summary>
    internal static Place? TryParse(ReadOnlySpan<char> latitude, ReadOnlySpan<char> longitude) =>
        decimal.TryParse(latitude, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var north)
        && decimal.TryParse(longitude, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var east)
            ? Place.FromDegrees(north, east)
            : null;
}

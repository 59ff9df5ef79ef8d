using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Model.Orders;

namespace DomRules.Formats.Orders;

/// <summary>Reads where an order goes.</summary>
internal static class DestinationRecord
{
    private static readonly PropertyNames<DestinationProperty> Names = new(Spelling.Camel);

    internal static Destination? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a destination")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        string? country = null, region = null, city = null, postalCode = null;
        decimal? latitude = null, longitude = null;
        var isCentroid = false;
        while (json.NextProperty(Names, ref seen, out var property))
        {
            switch (property)
            {
                case DestinationProperty.Country: country = json.Country(); break;
                case DestinationProperty.Region: region = json.Text(); break;
                case DestinationProperty.City: city = json.Text(); break;
                case DestinationProperty.PostalCode: postalCode = json.Text(); break;
                case DestinationProperty.Latitude: latitude = json.Degrees(90); break;
                case DestinationProperty.Longitude: longitude = json.Degrees(180); break;
                case DestinationProperty.Centroid: isCentroid = json.YesNo() ?? false; break;
            }
        }
        if (country is null)
        {
            if (!seen.Has((int)DestinationProperty.Country)) json.Context.Problems.Add(FileProblems.Missing, start, "the destination has no `country`");
            return null;
        }
        var at = Coordinates.Pair(ref json, start, latitude, longitude, seen.Has((int)DestinationProperty.Latitude), seen.Has((int)DestinationProperty.Longitude));
        return WithPlace(new(country, region, city, postalCode, at, isCentroid && at is not null), json.Context.Options);
    }

    /// <summary>With the coordinates of the postal code where the destination has none of its own.</summary>
    internal static Destination WithPlace(Destination destination, ReadingOptions options) =>
        destination is { At: null, PostalCode: { } code } && options.Places?.Find(destination.Country, code) is { } centre
            ? destination with { At = centre, IsCentroid = true }
            : destination;
}

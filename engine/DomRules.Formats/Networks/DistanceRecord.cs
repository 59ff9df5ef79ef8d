using DomRules.Formats.Json;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Reads a measured distance.</summary>
internal static class DistanceRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        Node, Country, PostalCode, Distance,
    }

    internal static KnownDistance? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a distance")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        string? node = null, country = null, postalCode = null;
        long? metres = null;
        while (json.NextProperty(Names, ref seen, out var property))
        {
            switch (property)
            {
                case Property.Node: node = json.Name("a node id"); break;
                case Property.Country: country = json.Country(); break;
                case Property.PostalCode: postalCode = json.Name("a postal code"); break;
                case Property.Distance: metres = json.Metres(); break;
            }
        }
        seen.Require(ref json, start, Names, Property.Node, Property.Country, Property.PostalCode, Property.Distance);
        return node is null || country is null || postalCode is null || metres is not { } distance ? null : new(node, country, postalCode, distance);
    }
}

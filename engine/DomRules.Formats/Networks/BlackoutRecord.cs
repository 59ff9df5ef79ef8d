using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Reads days on which a region takes no delivery.</summary>
internal static class BlackoutRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        Region, Dates,
    }

    internal static RegionBlackout? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a region's blackout")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        Area? region = null;
        ImmutableArray<DateOnly> dates = [];
        while (json.NextProperty(Names, ref seen, out var property))
        {
            if (property == Property.Region) region = json.Area();
            else dates = DayList.Read(ref json);
        }
        seen.Require(ref json, start, Names, Property.Region, Property.Dates);
        return region is null ? null : new(region, dates);
    }
}

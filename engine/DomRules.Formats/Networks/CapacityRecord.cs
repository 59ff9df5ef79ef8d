using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Reads what a node can do in a day.</summary>
internal static class CapacityRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);
    private static readonly ImmutableArray<string> Units = ["orders", "lines", "units"];

    private enum Property
    {
        Unit, PerDay, Used, Hard,
    }

    internal static Capacity? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a capacity")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        string? unit = null;
        decimal? perDay = null;
        var used = 0m;
        var hard = false;
        while (json.NextProperty(Names, ref seen, out var property))
        {
            switch (property)
            {
                case Property.Unit: unit = json.OneOf(Units); break;
                case Property.PerDay: perDay = json.DecimalFrom(0); break;
                case Property.Used: used = json.DecimalFrom(0) ?? 0; break;
                case Property.Hard: hard = json.YesNo() ?? false; break;
            }
        }
        seen.Require(ref json, start, Names, Property.PerDay);
        return perDay is { } most ? new(unit ?? "orders", most, used, hard) : null;
    }
}

using DomRules.Formats.Json;
using DomRules.Model.Networks;
using DomRules.Model.Values;

namespace DomRules.Formats.Networks;

/// <summary>Reads a transfer between nodes.</summary>
internal static class LaneRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        From, To, Time, Cost,
    }

    internal static Lane? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a lane")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        string? from = null, to = null;
        int? days = null;
        MoneyValue? cost = null;
        while (json.NextProperty(Names, ref seen, out var property))
        {
            switch (property)
            {
                case Property.From: from = json.Name("a node id"); break;
                case Property.To: to = json.Name("a node id"); break;
                case Property.Time: days = json.Days(Measure.WorkingDays); break;
                case Property.Cost: cost = json.Money(null); break;
            }
        }
        seen.Require(ref json, start, Names, Property.From, Property.To, Property.Time);
        return from is null || to is null || days is not { } time ? null : new(from, to, time, cost);
    }
}

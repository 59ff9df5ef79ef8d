using DomRules.Formats.Json;
using DomRules.Model.Decisions;

namespace DomRules.Formats.Decisions;

/// <summary>Reads what happened to an order, in a decision record.</summary>
internal static class EventParts
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        Attempts, Kind, Line, Node, Quantity, Sku,
    }

    internal static EventRecord? Event(ref JsonCursor json)
    {
        if (!json.IsObject("an event")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var happened = new EventRecord("", null, null, null, null, 0);
        while (json.NextProperty(Names, ref seen, out var property))
        {
            happened = property switch
            {
                Property.Attempts => happened with { Attempts = json.Whole(0, int.MaxValue) ?? 0 },
                Property.Kind => happened with { Kind = json.Prose() ?? "" },
                Property.Line => happened with { Line = json.Whole(0, int.MaxValue) },
                Property.Node => happened with { Node = json.Name("an id") },
                Property.Quantity => happened with { Quantity = json.Decimal() },
                _ => happened with { Sku = json.Name("a SKU") },
            };
        }
        seen.Require(ref json, start, Names, Property.Attempts, Property.Kind);
        return happened;
    }
}

using DomRules.Formats.Json;
using DomRules.Model.Returns;

namespace DomRules.Formats.Returns;

/// <summary>Reads units of a line as they were shipped.</summary>
internal static class ShippedLineRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        Line, Sku, Quantity, Node, DeliverOn, DeliveredOn,
    }

    internal static ShippedLine? Read(ref JsonCursor json)
    {
        if (!json.IsObject("units that were shipped")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var line = new ShippedLine(0, "", 0, "", null);
        while (json.NextProperty(Names, ref seen, out var property))
        {
            line = property switch
            {
                Property.Line => line with { Line = json.Whole(1, int.MaxValue) ?? 0 },
                Property.Sku => line with { Sku = json.Name("a SKU") ?? "" },
                Property.Node => line with { Node = json.Name("a node id") ?? "" },
                Property.DeliveredOn => line with { DeliveredOn = json.Date() },
                Property.DeliverOn => line with { DeliverOn = json.Date() },
                _ => line with { Quantity = json.DecimalAboveZero() ?? 0 },
            };
        }
        seen.Require(ref json, start, Names, Property.Line, Property.Sku, Property.Quantity, Property.Node);
        return line;
    }
}

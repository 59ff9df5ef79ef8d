using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Model.Life;

namespace DomRules.Formats.Replaying;

/// <summary>Reads and writes what happened to an order.</summary>
internal static class OrderEventRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        Kind, Line, Node, Quantity, Sku,
    }

    internal static OrderEvent? Read(ref JsonCursor json)
    {
        if (!json.IsObject("what happened")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var happened = new OrderEvent("");
        while (json.NextProperty(Names, ref seen, out var property))
        {
            happened = property switch
            {
                Property.Kind => happened with { Kind = json.Text() ?? "" },
                Property.Line => happened with { Line = json.Whole(1, int.MaxValue) },
                Property.Node => happened with { Node = json.Text() },
                Property.Quantity => happened with { Quantity = json.Decimal() },
                _ => happened with { Sku = json.Text() },
            };
        }
        seen.Require(ref json, start, Names, Property.Kind);
        return happened;
    }

    internal static JsonObject Write(OrderEvent happened) => JsonNodes.Object(
        ("kind", JsonNodes.Of(happened.Kind)), ("line", JsonNodes.Of(happened.Line)), ("node", JsonNodes.Of(happened.Node)), ("quantity", JsonNodes.Of(happened.Quantity)), ("sku", JsonNodes.Of(happened.Sku)));
}

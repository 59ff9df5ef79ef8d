using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Reads stock that is held for an order.</summary>
internal static class ReservationRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);
    private static readonly ImmutableArray<string> Stages = ["cart", "order", "preorder"];

    private enum Property
    {
        Order, Node, Sku, Quantity, Stage, Expires,
    }

    internal static Reservation? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a reservation")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        string? order = null, node = null, sku = null, stage = null;
        decimal? quantity = null;
        DateTimeOffset? expires = null;
        while (json.NextProperty(Names, ref seen, out var property))
        {
            switch (property)
            {
                case Property.Order: order = json.Name("an order id"); break;
                case Property.Node: node = json.Name("a node id"); break;
                case Property.Sku: sku = json.Name("a SKU"); break;
                case Property.Quantity: quantity = json.DecimalFrom(0); break;
                case Property.Stage: stage = json.OneOf(Stages); break;
                case Property.Expires: expires = json.Instant(); break;
            }
        }
        seen.Require(ref json, start, Names, Property.Order, Property.Node, Property.Sku, Property.Quantity);
        return order is null || node is null || sku is null || quantity is not { } units ? null : new(order, node, sku, units, stage ?? "order", expires);
    }
}

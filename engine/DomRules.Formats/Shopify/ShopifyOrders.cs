using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Formats.Orders;
using DomRules.Formats.Problems;
using DomRules.Model.Orders;

namespace DomRules.Formats.Shopify;

/// <summary>Reads the orders of a payload, each for itself, so that a bad one costs only itself.</summary>
internal sealed class ShopifyOrders(ReadingContext context, ShopifyLinks links)
{
    internal List<OrderReading> Read(ReadOnlySpan<byte> text, ShopifyShape shape, RecordPlace place)
    {
        if (shape.Kind is not (ShopifyKind.Orders or ShopifyKind.FulfillmentOrders)) return [NotRouted(shape, place)];
        var readings = new List<OrderReading>();
        foreach (var item in ShopifyItems.Of(text, shape))
        {
            var line = place.Line + text[..item.Start].Count((byte)'\n');
            readings.Add(Read(text.Slice(item.Start, item.Length), shape.Kind, new(place.File, line, place.Path == "$" ? item.Path : place.Path)));
        }
        return readings.Count > 0 ? readings : [Nothing("the payload holds an empty list", place)];
    }

    private OrderReading Read(ReadOnlySpan<byte> text, ShopifyKind kind, RecordPlace place)
    {
        context.Problems.Clear();
        var order = kind == ShopifyKind.Orders
            ? JsonRecord.Read<Order>(text, context, (ref JsonCursor json) => ShopifyOrder.Read(ref json, links))
            : JsonRecord.Read<Order>(text, context, (ref JsonCursor json) => ShopifyFulfillmentOrder.Read(ref json, links));
        ImmutableArray<InputProblem> problems = context.Problems.IsEmpty ? [] : context.Problems.Tell(text, place);
        return new(0, place.Line, order, problems);
    }

    private static OrderReading NotRouted(ShopifyShape shape, RecordPlace place)
    {
        var what = shape.Kind switch
        {
            ShopifyKind.Locations => "locations",
            ShopifyKind.InventoryLevels => "inventory levels",
            _ => shape.Envelope.Count == 0 ? "something else than orders" : shape.Envelope[0].Replace('_', ' '),
        };
        return Nothing($"the payload holds {what}, no orders", place);
    }

    private static OrderReading Nothing(string message, RecordPlace place)
    {
        var kind = ShopifyProblems.NotRouted;
        return new(0, place.Line, null, [new(kind.Severity, kind.Code, place.File, place.Line, place.Path, message, kind.Remedy)]);
    }
}

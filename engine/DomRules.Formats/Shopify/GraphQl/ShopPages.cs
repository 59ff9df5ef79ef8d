using System.Collections.Immutable;
using System.Text.Json;
using DomRules.Formats.Shopify.FulfilmentOrders;

namespace DomRules.Formats.Shopify.GraphQl;

/// <summary>Reads what a shop tells of fulfilment orders. What has not the shape that was asked for is null.</summary>
public static class ShopPages
{
    /// <summary>Fulfilment orders, each with a page of line items.</summary>
    /// <param name="connection">The connection.</param>
    public static ShopPage<(ShopFulfilmentOrder Order, string? MoreLines)>? Orders(JsonElement connection) => Page(connection, Order);

    /// <summary>Line items of a fulfilment order.</summary>
    public static ShopPage<ShopLine>? Lines(JsonElement connection) => Page(connection, Line);

    private static ShopPage<T>? Page<T>(JsonElement connection, Func<JsonElement, T> read)
    {
        try
        {
            var info = connection.GetProperty("pageInfo");
            var items = connection.GetProperty("nodes").EnumerateArray().Select(read).ToImmutableArray();
            return new(items, info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() ?? throw new FormatException("endCursor") : null);
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    private static (ShopFulfilmentOrder Order, string? MoreLines) Order(JsonElement node)
    {
        var lines = Lines(node.GetProperty("lineItems")) ?? throw new FormatException("lineItems");
        return (new ShopFulfilmentOrder
        {
            Id = Text(node, "id"),
            Status = Text(node, "status"),
            Location = node.GetProperty("assignedLocation").GetProperty("location") is { ValueKind: JsonValueKind.Object } location ? Number("Location", location) : "",
            Actions = [.. node.GetProperty("supportedActions").EnumerateArray().Select(action => Text(action, "action"))],
            Holds = [.. node.GetProperty("fulfillmentHolds").EnumerateArray().Select(Hold)],
            Lines = lines.Items,
        }, lines.Next);
    }

    private static ShopHold Hold(JsonElement hold) =>
        new(Text(hold, "id"), hold.GetProperty("heldByRequestingApp").GetBoolean() && hold.GetProperty("handle").GetString() == ShopRequests.Handle);

    private static ShopLine Line(JsonElement node) => new(Text(node, "id"), Number("LineItem", node.GetProperty("lineItem")), node.GetProperty("remainingQuantity").GetInt64());

    private static string Text(JsonElement node, string name) => node.GetProperty(name).GetString() ?? throw new FormatException(name);

    private static string Number(string kind, JsonElement node) => ShopGid.NumberOf(kind, Text(node, "id")) ?? throw new FormatException(kind);
}

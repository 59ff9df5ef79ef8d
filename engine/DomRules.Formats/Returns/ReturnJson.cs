using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Formats.Orders;
using DomRules.Model.Returns;

namespace DomRules.Formats.Returns;

/// <summary>A return as <see cref="ReturnRecord"/> reads it.</summary>
internal static class ReturnJson
{
    internal static JsonObject Of(ReturnRequest request) => JsonNodes.Object(
        ("id", JsonNodes.Of(request.Id)),
        ("order", request.Order is { } order ? OrderJson.Of(order) : JsonNodes.Of(request.OrderId)),
        ("shipped", JsonNodes.List(request.Shipped, Shipped)),
        ("at", JsonNodes.Of(request.At)),
        ("askedAt", JsonNodes.Of(request.AskedAt)),
        ("from", OrderJson.Destination(request.From)),
        ("returnedBefore", JsonNodes.List(request.ReturnedBefore, b => JsonNodes.Object(("line", JsonNodes.Of(b.Line)), ("quantity", JsonNodes.Of(b.Quantity))))),
        ("cleared", JsonNodes.Names(request.Cleared)),
        ("refusal", JsonNodes.Of(request.Refusal)),
        ("items", JsonNodes.List(request.Items, Item)));

    private static JsonObject Shipped(ShippedLine line) => JsonNodes.Object(
        ("line", JsonNodes.Of(line.Line)),
        ("sku", JsonNodes.Of(line.Sku)),
        ("quantity", JsonNodes.Of(line.Quantity)),
        ("node", JsonNodes.Of(line.Node)),
        ("deliverOn", JsonNodes.Of(line.DeliverOn)),
        ("deliveredOn", JsonNodes.Of(line.DeliveredOn)));

    private static JsonObject Item(ReturnItem item) => JsonNodes.Object(
        ("line", JsonNodes.Of(item.Line)),
        ("sku", JsonNodes.Of(item.Sku)),
        ("quantity", JsonNodes.Of(item.Quantity)),
        ("condition", JsonNodes.Of(item.Condition)),
        ("reason", JsonNodes.Of(item.Reason)),
        ("refund", MoneyJson.Of(item.Refund)),
        ("unitPrice", MoneyJson.Of(item.UnitPrice)),
        ("deliveredOn", JsonNodes.Of(item.DeliveredOn)),
        ("origin", JsonNodes.Of(item.Origin)),
        ("exchange", item.Exchange is { } wish ? JsonNodes.Object(("sku", JsonNodes.Of(wish.Sku)), ("quantity", JsonNodes.Of(wish.Quantity))) : null),
        ("attributes", AttributeJson.Of(item.Attributes)));
}

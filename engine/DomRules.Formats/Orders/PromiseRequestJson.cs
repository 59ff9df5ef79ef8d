using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Model.Orders;

namespace DomRules.Formats.Orders;

/// <summary>A promise request as <see cref="PromiseRequestRecord"/> reads it.</summary>
internal static class PromiseRequestJson
{
    internal static JsonObject Of(PromiseRequest request)
    {
        var whole = OrderJson.Of(request.Order);
        whole["stage"] = request.Order.Stage;
        whole["service"] = request.Order.Service;
        if (request.At is { } at) whole["at"] = JsonNodes.Of(at);
        if (request.Services is { } services) whole["services"] = All(services);
        if (request.PickupNodes is { } nodes) whole["pickupNodes"] = All(nodes);
        if (request.Holds) whole["hold"] = "cart";
        return whole;
    }

    /// <summary>An empty list is written too: it says that none is wanted.</summary>
    private static JsonArray All(ImmutableArray<string> names) => new([.. names.Select(n => JsonValue.Create(n))]);
}

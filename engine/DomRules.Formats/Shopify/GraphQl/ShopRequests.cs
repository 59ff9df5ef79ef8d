using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Formats.Shopify.FulfilmentOrders;
using DomRules.Model.Canonical;

namespace DomRules.Formats.Shopify.GraphQl;

/// <summary>Bodies of requests to a shop.</summary>
public static class ShopRequests
{
    /// <summary>By this our holds are known.</summary>
    public const string Handle = "domrules";

    private const int LongestNotes = 255;

    /// <summary>Asks for an order's fulfilment orders.</summary>
    /// <param name="order">Number of the order.</param>
    /// <param name="after">Cursor of the page before; null: the first page.</param>
    public static byte[] Orders(string order, string? after) => Body(ShopDocuments.Orders, new() { ["id"] = ShopGid.Of("Order", order), ["after"] = after });

    /// <summary>Asks for more line items of a fulfilment order.</summary>
    /// <param name="fulfilmentOrder">Its gid.</param>
    /// <param name="after">Cursor of the page before.</param>
    public static byte[] Lines(string fulfilmentOrder, string after) => Body(ShopDocuments.Lines, new() { ["id"] = fulfilmentOrder, ["after"] = after });

    /// <summary>Asks for a change.</summary>
    public static byte[] Of(FulfilmentMutation mutation) => mutation switch
    {
        MoveMutation move => Body(ShopDocuments.Move, new()
        {
            ["id"] = move.Id,
            ["newLocationId"] = ShopGid.Of("Location", move.Location),
            ["fulfillmentOrderLineItems"] = move.Lines.IsEmpty ? null : Units(move.Lines),
        }),
        SplitMutation split => Body(ShopDocuments.Split, new()
        {
            ["fulfillmentOrderSplits"] = new JsonArray(new JsonObject { ["fulfillmentOrderId"] = split.Id, ["fulfillmentOrderLineItems"] = Units(split.Lines) }),
        }),
        HoldMutation hold => Body(ShopDocuments.Hold, new() { ["id"] = hold.Id, ["fulfillmentHold"] = Hold(hold) }),
        ReleaseMutation release => Body(ShopDocuments.Release, new() { ["id"] = release.Id, ["holdIds"] = new JsonArray([.. release.Holds.Select(id => (JsonNode?)id)]) }),
        _ => throw new ArgumentOutOfRangeException(nameof(mutation), mutation, "No request is known for it."),
    };

    private static JsonObject Hold(HoldMutation hold)
    {
        var whole = new JsonObject
        {
            ["reason"] = hold.Hold.Reason,
            ["reasonNotes"] = hold.Hold.Notes.Length <= LongestNotes ? hold.Hold.Notes : hold.Hold.Notes[..LongestNotes],
            ["handle"] = Handle,
        };
        if (!hold.Lines.IsEmpty) whole["fulfillmentOrderLineItems"] = Units(hold.Lines);
        return whole;
    }

    private static JsonArray Units(ImmutableSortedDictionary<string, long> lines) => [.. lines.Select(line => (JsonNode?)new JsonObject { ["id"] = line.Key, ["quantity"] = line.Value })];

    private static byte[] Body(string document, JsonObject variables)
    {
        foreach (var name in variables.Where(one => one.Value is null).Select(one => one.Key).ToList()) variables.Remove(name);
        return CanonicalJson.Write(new JsonObject { ["query"] = document, ["variables"] = variables });
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Model.Canonical;

namespace DomRules.Operations.Shopify;

/// <summary>How a shop is to have an order: the body of a message to it. Nodes are ours; which locations they are is looked up when it is delivered.</summary>
/// <param name="Order">Number of the order.</param>
/// <param name="Parcels">The most important first.</param>
public sealed record ShopWish(string Order, ImmutableArray<WishedParcel> Parcels)
{
    /// <summary>Kind of such messages.</summary>
    public const string Kind = "shopify.fulfilment";

    /// <summary>Canonical bytes.</summary>
    public byte[] Write() => CanonicalJson.Write(new JsonObject { ["order"] = Order, ["parcels"] = new JsonArray([.. Parcels.Select(parcel => (JsonNode?)Of(parcel))]) });

    /// <summary>Reads what <see cref="Write"/> wrote; null: it is something else.</summary>
    public static ShopWish? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return new ShopWish(json.RootElement.GetProperty("order").GetString()!, [.. json.RootElement.GetProperty("parcels").EnumerateArray().Select(Parcel)]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static JsonObject Of(WishedParcel parcel)
    {
        var whole = new JsonObject { ["units"] = new JsonObject([.. parcel.Units.Select(one => new KeyValuePair<string, JsonNode?>(one.Key, one.Value))]) };
        if (parcel.Node is { } node)
        {
            whole["node"] = node;
        }

        if (parcel.Reason is { } reason)
        {
            whole["held"] = new JsonObject { ["because"] = parcel.Because, ["reason"] = reason };
        }

        return whole;
    }

    private static WishedParcel Parcel(JsonElement json)
    {
        var isHeld = json.TryGetProperty("held", out var held);
        return new WishedParcel(
            json.TryGetProperty("node", out var node) ? node.GetString() : null,
            isHeld ? held.GetProperty("reason").GetString() : null,
            isHeld ? held.GetProperty("because").GetString() : null,
            json.GetProperty("units").EnumerateObject().ToImmutableSortedDictionary(one => one.Name, one => one.Value.GetInt64(), StringComparer.Ordinal));
    }
}

using System.Security.Cryptography;
using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Formats.Networks;
using DomRules.Model.Canonical;
using DomRules.Model.Life;

namespace DomRules.Formats.Life;

/// <summary>A state in its one byte form: keys sorted, lists in the order of their keys, decimals as text. Equal states are equal bytes; what follows from the rest is left out.</summary>
public static class LifeStateJson
{
    /// <summary>SHA-256 of the bytes, as <c>sha256:</c> and hexadecimal digits.</summary>
    public static string Hash(LifeState state)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Write(state, hash.AppendData);
        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Writes the bytes, without a line end.</summary>
    public static void Write(Stream stream, LifeState state) => Write(state, bytes => stream.Write(bytes));

    /// <summary>Order by order and SKU by SKU, so that a state of millions of orders needs no tree of them all.</summary>
    private static void Write(LifeState state, Action<byte[]> put)
    {
        put("{\"at\":"u8.ToArray());
        put(CanonicalJson.Write(JsonNodes.Of(state.At)));
        Put("capacity", state.Capacity.SelectMany(day => day.Value.Select(used => Capacity(day.Key, used.Key, used.Value))), put);
        Put("disruptions", state.Disruptions.Select(running => DisruptionJson.Of(running.Disruption)), put);
        Put("orders", state.Orders.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => OrderLifeJson.Of(o.Value)), put);
        Put("stock", state.Stock.OrderBy(s => s.Key, StringComparer.Ordinal).SelectMany(s => s.Value.OrderBy(a => a.Key, StringComparer.Ordinal)).Select(a => StockAccountJson.Of(a.Value)), put);
        Put("suspended", state.Suspended.Select(s => Suspension(s.Key, s.Value)), put);
        Put("timers", state.Timers.Select(OrderLifeJson.Timer), put);
        put("}"u8.ToArray());
    }

    private static void Put(string name, IEnumerable<JsonObject> items, Action<byte[]> put)
    {
        put(System.Text.Encoding.UTF8.GetBytes($",\"{name}\":["));
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst) put(","u8.ToArray());
            isFirst = false;
            put(CanonicalJson.Write(item));
        }
        put("]"u8.ToArray());
    }

    private static JsonObject Capacity(DateOnly on, string node, decimal used) =>
        JsonNodes.Object(("node", JsonNodes.Of(node)), ("on", JsonNodes.Of(on)), ("used", JsonNodes.Of(used)));

    private static JsonObject Suspension(string node, NodeSuspension suspension) =>
        JsonNodes.Object(("because", JsonNodes.Of(suspension.Because)), ("node", JsonNodes.Of(node)), ("until", JsonNodes.Of(suspension.Until)));
}

using System.Security.Cryptography;
using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Model.Canonical;
using DomRules.Model.Life;

namespace DomRules.Formats.Life;

/// <summary>A state in its one byte form: keys sorted, lists in the order of their keys, decimals as text. Equal states are equal bytes; what follows from the rest is left out.</summary>
public static class LifeStateJson
{
    /// <summary>The number of the format, which the bytes name: another means that older bytes cannot be read.</summary>
    internal const int Format = 1;

    /// <summary>SHA-256 of the bytes, as <c>sha256:</c> and hexadecimal digits.</summary>
    public static string Hash(LifeState state)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Write(state, hash.AppendData);
        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Writes the bytes, without a line end.</summary>
    public static void Write(Stream stream, LifeState state) => Write(state, bytes => stream.Write(bytes));

    /// <summary>Reads a state; what was left out follows again, so that it goes on as the one that was written would have.</summary>
    /// <param name="bytes">One state.</param>
    /// <param name="name">What messages call it.</param>
    public static Reading<LifeState> Read(ReadOnlySpan<byte> bytes, string name)
    {
        var reading = KeptRecord.Read(bytes, name, LifeStateRecord.Read);
        return reading with { Value = reading.Value is { } state ? LifeIndexes.Of(state) : null };
    }

    /// <summary>Order by order and SKU by SKU, so that a state of millions of orders needs no tree of them all.</summary>
    private static void Write(LifeState state, Action<byte[]> put)
    {
        put("{\"at\":"u8.ToArray());
        put(CanonicalJson.Write(JsonNodes.Of(state.At)));
        Put("capacity", state.Capacity.SelectMany(day => day.Value.Select(used => Capacity(day.Key, used.Key, used.Value))), put);
        Put("disruptions", state.Disruptions.Select(RunningDisruptionRecord.Write), put);
        put(System.Text.Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $",\"format\":{Format}")));
        Put("orders", state.Orders.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => OrderLifeJson.Of(o.Value)), put);
        Put("stock", state.Stock.OrderBy(s => s.Key, StringComparer.Ordinal).SelectMany(s => s.Value.OrderBy(a => a.Key, StringComparer.Ordinal)).Select(a => StockAccountJson.Of(a.Value)), put);
        Put("suspended", state.Suspended.Select(s => NodeSuspensionRecord.Write(s.Key, s.Value)), put);
        Put("timers", state.Timers.Select(TimerRecord.Write), put);
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
}

using System.Collections.Immutable;
using System.Text.Json;

namespace DomRules.Operations.Auditing;

/// <summary>A line of the chain, read.</summary>
internal sealed record ChainEntry(
    long Number,
    string Previous,
    string? Command,
    string? Events,
    ImmutableArray<string?> Records,
    ImmutableArray<string?> Inputs,
    ImmutableArray<(long Number, string Part, int Index, string Hash)> Replaced)
{
    /// <summary>Null: the bytes are no line of a chain.</summary>
    internal static ChainEntry? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return new ChainEntry(
                root.GetProperty("number").GetInt64(),
                root.GetProperty("previous").GetString()!,
                Text(root, "command"),
                Text(root, "events"),
                List(root, "records", hash => hash.GetString()),
                List(root, "inputs", hash => hash.GetString()),
                List(root, "replaced", one => (one.GetProperty("number").GetInt64(), one.GetProperty("part").GetString()!, one.GetProperty("index").GetInt32(), one.GetProperty("sha256").GetString()!)));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static ImmutableArray<T> List<T>(JsonElement root, string name, Func<JsonElement, T> read) =>
        root.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(read)] : [];
}

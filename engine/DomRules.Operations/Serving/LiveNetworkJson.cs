using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Formats.Life;
using DomRules.Model.Canonical;
using DomRules.Store.Commits;
using DomRules.Store.States;

namespace DomRules.Operations.Serving;

/// <summary>What stands, as bytes: a line with what is live, then the state of orders and stock.</summary>
internal static class LiveNetworkJson
{
    private const int Format = 1;

    internal static byte[] Write(LiveNetwork live)
    {
        var pointers = new JsonObject([.. live.Pointers.Select(one => new KeyValuePair<string, JsonNode?>(one.Key, one.Value))]);
        using var bytes = new MemoryStream();
        bytes.Write(CanonicalJson.Write(new JsonObject { ["format"] = Format, ["live"] = pointers }));
        bytes.WriteByte((byte)'\n');
        LifeStateJson.Write(bytes, live.State);
        return bytes.ToArray();
    }

    /// <summary>Null: it is of another format, or what it names is gone; the log tells all.</summary>
    internal static async ValueTask<LiveNetwork?> ReadAsync(SavedState saved, VersionShelf shelf, CancellationToken cancel)
    {
        var end = saved.Content.Span.IndexOf((byte)'\n');
        if (end < 0 || Pointers(saved.Content[..end]) is not { } pointers || await shelf.LoadAsync(pointers, cancel).ConfigureAwait(false) is not null)
        {
            return null;
        }

        var prepared = shelf.Prepare(pointers);
        var state = prepared.Problem is null ? LifeStateJson.Read(saved.Content.Span[(end + 1)..], "saved state").Value : null;
        return state is null ? null : new LiveNetwork { Head = new LogHead(saved.Number, saved.Hash), State = state, Pointers = pointers, Prepared = prepared.Value };
    }

    private static ImmutableSortedDictionary<string, string>? Pointers(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return root.GetProperty("format").GetInt32() != Format ? null
                : root.GetProperty("live").EnumerateObject().ToImmutableSortedDictionary(one => one.Name, one => one.Value.GetString()!, StringComparer.Ordinal);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}

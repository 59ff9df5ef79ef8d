using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Formats.Life;
using DomRules.Model.Canonical;
using DomRules.Operations.Changes;
using DomRules.Operations.Receivers;
using DomRules.Store.Commits;
using DomRules.Store.States;

namespace DomRules.Operations.Serving;

/// <summary>What stands, as bytes: a line with what is live, who is told and what is asked for, then the state of orders and stock.</summary>
internal static class LiveNetworkJson
{
    private const int Format = 2;

    /// <summary>Those who wrote it did not know of changes.</summary>
    private const int BeforeChanges = 1;

    internal static byte[] Write(LiveNetwork live)
    {
        var pointers = new JsonObject([.. live.Pointers.Select(one => new KeyValuePair<string, JsonNode?>(one.Key, one.Value))]);
        using var bytes = new MemoryStream();
        bytes.Write(CanonicalJson.Write(new JsonObject
        {
            ["changes"] = ChangeBookJson.Of(live.Changes),
            ["format"] = Format,
            ["live"] = pointers,
            ["receivers"] = new JsonArray([.. live.Receivers.Values.Select(one => (JsonNode?)ReceiverJson.Of(one))]),
        }));
        bytes.WriteByte((byte)'\n');
        LifeStateJson.Write(bytes, live.State);
        return bytes.ToArray();
    }

    /// <summary>Null: it is of another format, or what it names is gone; the log tells all.</summary>
    internal static async ValueTask<LiveNetwork?> ReadAsync(SavedState saved, ICommitLog log, VersionShelf shelf, CancellationToken cancel)
    {
        var end = saved.Content.Span.IndexOf((byte)'\n');
        if (end < 0 || Names(saved.Content[..end]) is not var (names, format) || await shelf.LoadAsync(names.Pointers, cancel).ConfigureAwait(false) is not null
            || (format == BeforeChanges && await ChangeLog.IsInAsync(log, cancel).ConfigureAwait(false)))
        {
            return null;
        }

        var prepared = shelf.Prepare(names.Pointers);
        var state = prepared.Problem is null ? LifeStateJson.Read(saved.Content.Span[(end + 1)..], "saved state").Value : null;
        return state is null ? null : names with { Head = new LogHead(saved.Number, saved.Hash), State = state, Prepared = prepared.Value };
    }

    private static (LiveNetwork Names, int Format)? Names(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return root.GetProperty("format").GetInt32() switch
            {
                Format => (LiveNetwork.Empty with { Pointers = Pointers(root), Receivers = Receivers(root), Changes = ChangeBookJson.Read(root.GetProperty("changes")) }, Format),
                BeforeChanges => (LiveNetwork.Empty with { Pointers = Pointers(root), Receivers = Receivers(root) }, BeforeChanges),
                _ => null,
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static ImmutableSortedDictionary<string, string> Pointers(JsonElement root) =>
        root.GetProperty("live").EnumerateObject().ToImmutableSortedDictionary(one => one.Name, one => one.Value.GetString()!, StringComparer.Ordinal);

    /// <summary>States of stores that had no receivers yet do not speak of them.</summary>
    private static ImmutableSortedDictionary<string, Receiver> Receivers(JsonElement root) => root.TryGetProperty("receivers", out var list)
        ? list.EnumerateArray().Select(ReceiverJson.Read).ToImmutableSortedDictionary(one => one.Id, one => one, StringComparer.Ordinal)
        : ReceiverLog.None;
}

using System.Collections.Immutable;
using System.Text.Json;
using DomRules.Operations.Changes;

namespace DomRules.Api.Changes;

/// <summary>A change that a program asks for.</summary>
/// <param name="Proposal">It; authors are the names that they sign in with.</param>
internal sealed record ChangeRequestBody(ChangeProposal Proposal)
{
    private static readonly string[] Known = ["market", "version", "base", "title", "why", "authors"];

    /// <summary>Reads it; or says what is wrong.</summary>
    internal static (ChangeRequestBody? Body, string? Problem) Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement) : (null, "The body is no JSON object.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (null, bytes.IsEmpty ? "The body is missing: it is {\"market\": MARKET, \"version\": HASH, \"title\": WHAT, \"why\": WHY}." : $"The body is no JSON: {e.Message}");
        }
    }

    private static (ChangeRequestBody? Body, string? Problem) Read(JsonElement json)
    {
        if (json.EnumerateObject().FirstOrDefault(one => !Known.Contains(one.Name, StringComparer.Ordinal)) is { Value.ValueKind: not JsonValueKind.Undefined } stranger)
        {
            return (null, $"There is no `{stranger.Name}` here; there are {string.Join(", ", Known.Select(name => $"`{name}`"))}.");
        }

        var hasBase = json.TryGetProperty("base", out var from) && from.ValueKind != JsonValueKind.Null;
        return Text(json, "market") is not { } market ? (null, "`market` is a market, or `*` for all that have no library of their own.")
            : Text(json, "version") is not { } version ? (null, "`version` is the hash of the version, as the answer says that stored it.")
            : hasBase && Text(json, "base") is null ? (null, "`base` is the hash of the version that was changed; left out, it is what is live.")
            : Text(json, "title") is not { } title ? (null, "`title` says in a line what it is about.")
            : Text(json, "why") is not { } why ? (null, "`why` says why, for those who approve it.")
            : Authors(json) is not { } authors ? (null, "`authors` is a list of the names with which those sign in who wrote any part of it.")
            : (new ChangeRequestBody(new ChangeProposal { Market = market, Version = version, Base = hasBase ? Text(json, "base") : null, Title = title, Why = why, Authors = authors }), null);
    }

    private static ImmutableArray<string>? Authors(JsonElement json) =>
        !json.TryGetProperty("authors", out var list) ? []
        : list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String) ? [.. list.EnumerateArray().Select(one => one.GetString()!)]
        : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text && !text.Contains('\0', StringComparison.Ordinal) ? text : null;
}

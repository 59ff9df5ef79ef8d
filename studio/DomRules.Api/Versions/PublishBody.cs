using System.Text.Json;

namespace DomRules.Api.Versions;

/// <summary>What is to go live.</summary>
/// <param name="Version">Hash of the version.</param>
/// <param name="Because">Why.</param>
/// <param name="At">When; null: now.</param>
internal sealed record PublishBody(string Version, string Because, DateTimeOffset? At)
{
    /// <summary>Reads it; or says what is wrong.</summary>
    internal static (PublishBody? Body, string? Problem) Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement) : (null, "The body is no JSON object.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (null, bytes.IsEmpty ? "The body is missing: it is {\"version\": HASH, \"because\": WHY}." : $"The body is no JSON: {e.Message}");
        }
    }

    private static (PublishBody? Body, string? Problem) Read(JsonElement json)
    {
        if (json.EnumerateObject().FirstOrDefault(one => one.Name is not ("version" or "because" or "at")) is { Value.ValueKind: not JsonValueKind.Undefined } stranger)
        {
            return (null, $"There is no `{stranger.Name}` here; there are `version`, `because` and `at`.");
        }

        DateTimeOffset? at = json.TryGetProperty("at", out var due) && due.ValueKind == JsonValueKind.String && due.TryGetDateTimeOffset(out var moment) ? moment : null;
        return Text(json, "version") is not { } version ? (null, "`version` is the hash of the version, as the answer says that stored it.")
            : Text(json, "because") is not { } because ? (null, "`because` says why, in some words.")
            : due.ValueKind != JsonValueKind.Undefined && at is null ? (null, "`at` is a moment like 2027-11-20T09:00:00Z; without it the version goes live now.")
            : (new PublishBody(version, because, at), null);
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text && !text.Contains('\0', StringComparison.Ordinal) ? text : null;
}

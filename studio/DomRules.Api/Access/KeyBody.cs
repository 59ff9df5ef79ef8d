using System.Collections.Immutable;
using System.Text.Json;

namespace DomRules.Api.Access;

/// <summary>A key that is asked for.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Scopes">What it may do, sorted.</param>
/// <param name="Expires">From when it has no force; null: it does not expire.</param>
internal sealed record KeyBody(string Name, ImmutableArray<string> Scopes, DateTimeOffset? Expires)
{
    private const int LongestName = 100;

    /// <summary>Reads it; or says what is wrong.</summary>
    internal static (KeyBody? Body, string? Problem) Read(ReadOnlyMemory<byte> bytes, DateTimeOffset now)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement, now) : (null, "The body is no JSON object.");
        }
        catch (JsonException e)
        {
            return (null, $"The body is no JSON: {e.Message}");
        }
    }

    private static (KeyBody? Body, string? Problem) Read(JsonElement json, DateTimeOffset now)
    {
        if (json.EnumerateObject().FirstOrDefault(one => one.Name is not ("name" or "scopes" or "expires")) is { Value.ValueKind: not JsonValueKind.Undefined } stranger)
        {
            return (null, $"A key has no `{stranger.Name}`; it has `name`, `scopes` and `expires`.");
        }

        var (name, scopes) = (NameOf(json), ScopesOf(json));
        DateTimeOffset? expires = json.TryGetProperty("expires", out var until) && until.ValueKind == JsonValueKind.String && until.TryGetDateTimeOffset(out var at) ? at : null;
        return name is null ? (null, $"`name` says whose the key is, in 1 to {LongestName} characters.")
            : scopes is null ? (null, $"`scopes` is a list of one or more of {string.Join(", ", Scope.OfKeys)}.")
            : until.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null) && !(expires > now) ? (null, "`expires` is a moment that is still to come, like 2027-11-20T09:00:00Z.")
            : (new KeyBody(name, [.. scopes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], expires), null);
    }

    private static string? NameOf(JsonElement json) =>
        Text(json, "name") is { Length: > 0 and <= LongestName } name && !name.Any(char.IsControl) && !string.IsNullOrWhiteSpace(name) ? name : null;

    private static string[]? ScopesOf(JsonElement json)
    {
        if (!json.TryGetProperty("scopes", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
        {
            return null;
        }

        var scopes = list.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.String ? one.GetString() : null).ToArray();
        return scopes.All(scope => scope is not null && Scope.OfKeys.Contains(scope)) ? [.. scopes.OfType<string>()] : null;
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}

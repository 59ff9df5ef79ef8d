using System.Text.Json;

namespace DomRules.Api.Versions;

/// <summary>What is to go live.</summary>
/// <param name="Version">Hash of the version.</param>
/// <param name="Because">Why.</param>
internal sealed record PublishBody(string Version, string Because)
{
    /// <summary>Null: the body is something else.</summary>
    internal static PublishBody? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object && Text(json.RootElement, "version") is { } version && Text(json.RootElement, "because") is { } because
                ? new PublishBody(version, because)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}

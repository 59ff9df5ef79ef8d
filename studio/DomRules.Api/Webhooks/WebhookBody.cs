using System.Collections.Immutable;
using System.Text.Json;
using DomRules.Operations.Announcing;

namespace DomRules.Api.Webhooks;

/// <summary>A webhook that is asked for, or what is to be another; null: not said.</summary>
internal sealed record WebhookBody(string? Name, string? Url, ImmutableArray<string>? Events, string? Source, bool? IsEnabled)
{
    private const int LongestName = 100;
    private const int LongestSource = 200;

    /// <summary>Reads it; or says what is wrong.</summary>
    /// <param name="bytes">The body.</param>
    /// <param name="isNew">Whether it must be whole.</param>
    /// <param name="allowsPrivate">Whether it may lead into a private network.</param>
    internal static (WebhookBody? Body, string? Problem) Read(ReadOnlyMemory<byte> bytes, bool isNew, bool allowsPrivate)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement, isNew, allowsPrivate) : (null, "The body is no JSON object.");
        }
        catch (JsonException e)
        {
            return (null, $"The body is no JSON: {e.Message}");
        }
    }

    private static (WebhookBody? Body, string? Problem) Read(JsonElement json, bool isNew, bool allowsPrivate)
    {
        string[] known = isNew ? ["name", "url", "events", "source"] : ["name", "url", "events", "source", "enabled"];
        foreach (var member in json.EnumerateObject())
        {
            if (!known.Contains(member.Name, StringComparer.Ordinal))
            {
                return (null, $"A webhook has no `{member.Name}`; it has {string.Join(", ", known)}.");
            }

            if (ProblemOf(member, allowsPrivate) is { } problem)
            {
                return (null, problem);
            }
        }

        return isNew && (!json.TryGetProperty("name", out _) || !json.TryGetProperty("url", out _)) ? (null, "A webhook needs a `name` and a `url`.") : (Of(json), null);
    }

    private static string? ProblemOf(JsonProperty member, bool allowsPrivate) => member.Name switch
    {
        "name" => TextOf(member.Value) is { Length: > 0 and <= LongestName } name && !name.Any(char.IsControl) && !string.IsNullOrWhiteSpace(name) ? null : $"`name` says whose the webhook is, in 1 to {LongestName} characters.",
        "url" => TextOf(member.Value) is { } url ? ReceiverUrl.ProblemOf(url, allowsPrivate) : "`url` is a text.",
        "source" => TextOf(member.Value) is { Length: > 0 and <= LongestSource } source && Uri.TryCreate(source, UriKind.RelativeOrAbsolute, out _) && !source.Any(letter => letter is <= ' ' or > '~') ? null : $"`source` is what events name as their source: a URI of up to {LongestSource} ASCII characters.",
        "enabled" => member.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "`enabled` is true or false.",
        _ => EventsProblem(member.Value),
    };

    private static string? EventsProblem(JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(one => one.ValueKind != JsonValueKind.String))
        {
            return "`events` is a list of types, such as \"domrules.order.routed\" or \"domrules.order.*\"; empty: all.";
        }

        return list.EnumerateArray().Select(one => one.GetString()!).FirstOrDefault(type => !EventTypes.IsKnown(type)) is { } unknown
            ? $"There are no events of type `{unknown}`. The types are {string.Join(", ", EventTypes.All)}; a beginning of one may end in *."
            : null;
    }

    private static WebhookBody Of(JsonElement json) => new(
        json.TryGetProperty("name", out var name) ? name.GetString() : null,
        json.TryGetProperty("url", out var url) ? url.GetString() : null,
        json.TryGetProperty("events", out var events) ? [.. events.EnumerateArray().Select(one => one.GetString()!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] : null,
        json.TryGetProperty("source", out var source) ? source.GetString() : null,
        json.TryGetProperty("enabled", out var enabled) ? enabled.GetBoolean() : null);

    private static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

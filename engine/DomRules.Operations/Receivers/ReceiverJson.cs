using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Operations.Auditing;

namespace DomRules.Operations.Receivers;

/// <summary>Receivers as the log and saved states write them.</summary>
internal static class ReceiverJson
{
    internal static JsonObject Of(Receiver receiver)
    {
        var whole = new JsonObject
        {
            ["createdAt"] = Instants.Text(receiver.CreatedAt),
            ["id"] = receiver.Id,
            ["kind"] = receiver.Kind,
            ["name"] = receiver.Name,
            ["options"] = new JsonObject([.. receiver.Options.Select(one => new KeyValuePair<string, JsonNode?>(one.Key, one.Value))]),
            ["secrets"] = new JsonArray([.. receiver.Secrets.Select(one => (JsonNode?)Of(one))]),
            ["url"] = receiver.Url,
            ["wants"] = new JsonArray([.. receiver.Wants.Select(one => (JsonNode?)one)]),
        };
        if (receiver.DisabledAt is { } at)
        {
            whole["disabledAt"] = Instants.Text(at);
            whole["why"] = receiver.Why;
        }

        return whole;
    }

    internal static Receiver Read(JsonElement json) => new()
    {
        Id = Text(json, "id")!,
        Name = Text(json, "name")!,
        Kind = Text(json, "kind")!,
        Url = Text(json, "url")!,
        Options = json.GetProperty("options").EnumerateObject().ToImmutableSortedDictionary(one => one.Name, one => one.Value.GetString()!, StringComparer.Ordinal),
        Wants = [.. json.GetProperty("wants").EnumerateArray().Select(one => one.GetString()!)],
        Secrets = [.. json.GetProperty("secrets").EnumerateArray().Select(Secret)],
        CreatedAt = json.GetProperty("createdAt").GetDateTimeOffset(),
        DisabledAt = Moment(json, "disabledAt"),
        Why = Text(json, "why"),
    };

    private static JsonObject Of(SecretReference secret)
    {
        var whole = new JsonObject { ["id"] = secret.Id, ["purpose"] = secret.Purpose };
        if (secret.Until is { } until)
        {
            whole["until"] = Instants.Text(until);
        }

        return whole;
    }

    private static SecretReference Secret(JsonElement json) => new(Text(json, "purpose")!, Text(json, "id")!, Moment(json, "until"));

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static DateTimeOffset? Moment(JsonElement json, string name) => json.TryGetProperty(name, out var at) ? at.GetDateTimeOffset() : null;
}

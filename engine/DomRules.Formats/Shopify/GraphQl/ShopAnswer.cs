using System.Text.Json;

namespace DomRules.Formats.Shopify.GraphQl;

/// <summary>What a shop answered.</summary>
/// <param name="Data">What was asked for; undefined where there is nothing.</param>
/// <param name="Problem">Why it cannot be used, in the shop's words; null: it can.</param>
/// <param name="Wait">How long to wait before asking again; null: the shop did not ask for it.</param>
public sealed record ShopAnswer(JsonElement Data, string? Problem, TimeSpan? Wait)
{
    private const string Throttled = "THROTTLED";

    /// <summary>Reads the body of an answer, whatever its bytes are.</summary>
    public static ShopAnswer Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Of(json.RootElement.Clone()) : Unreadable("it is no JSON object");
        }
        catch (JsonException e)
        {
            return Unreadable(e.Message);
        }
    }

    /// <summary>What the shop refuses of a mutation, in its words; null: nothing.</summary>
    public static string? RefusalOf(JsonElement payload) =>
        payload.ValueKind != JsonValueKind.Object || !payload.TryGetProperty("userErrors", out var errors) || errors.ValueKind != JsonValueKind.Array ? "the answer tells nothing of the mutation"
        : errors.GetArrayLength() == 0 ? null
        : string.Join("; ", errors.EnumerateArray().Select(Message));

    private static ShopAnswer Of(JsonElement root)
    {
        var data = root.TryGetProperty("data", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        if (!root.TryGetProperty("errors", out var errors)) return data.ValueKind == JsonValueKind.Object ? new(data, null, null) : Unreadable("it has neither data nor errors");
        if (errors.ValueKind != JsonValueKind.Array) return new(default, errors.ToString(), null);
        var messages = string.Join("; ", errors.EnumerateArray().Select(Message));
        return errors.EnumerateArray().Any(IsThrottled) ? new(default, messages, CostWait(root)) : new(default, messages, null);
    }

    private static ShopAnswer Unreadable(string why) => new(default, $"the answer cannot be read: {why}", null);

    private static bool IsThrottled(JsonElement error) =>
        error.ValueKind == JsonValueKind.Object && error.TryGetProperty("extensions", out var more) && more.ValueKind == JsonValueKind.Object
        && more.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String && code.GetString() == Throttled;

    private static string Message(JsonElement error) =>
        error.ValueKind == JsonValueKind.Object && error.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String ? message.GetString()! : error.ToString();

    /// <summary>Until the bucket holds the price of the query again; a second at least.</summary>
    private static TimeSpan CostWait(JsonElement root)
    {
        if (Number(root, "extensions", "cost", "requestedQueryCost") is not { } asked || Number(root, "extensions", "cost", "throttleStatus", "currentlyAvailable") is not { } there
            || Number(root, "extensions", "cost", "throttleStatus", "restoreRate") is not ({ } rate and > 0)) return TimeSpan.FromSeconds(1);
        return TimeSpan.FromSeconds((long)Math.Clamp(Math.Ceiling((asked - there) / rate), 1, 60));
    }

    private static decimal? Number(JsonElement from, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (from.ValueKind != JsonValueKind.Object || !from.TryGetProperty(name, out from)) return null;
        return from.ValueKind == JsonValueKind.Number && from.TryGetDecimal(out var number) ? number : null;
    }
}

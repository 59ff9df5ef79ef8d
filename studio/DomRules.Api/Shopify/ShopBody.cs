using System.Collections.Immutable;
using System.Text.Json;
using DomRules.Api.Webhooks;

namespace DomRules.Api.Shopify;

/// <summary>A shop that is asked for, or what is to be another; null: not said.</summary>
internal sealed record ShopBody(string? Name, string? Domain, string? ApiVersion, string? Url, string? Token, string? WebhookSecret, ImmutableSortedDictionary<string, string>? Locations, ImmutableSortedDictionary<string, string>? InventoryItems, bool? IsEnabled)
{
    /// <summary>The oldest version in which a hold has a handle, by which ours are known.</summary>
    private const string OldestVersion = "2025-01";

    private const int LongestName = 100;
    private const int LongestSecret = 500;

    private static readonly string[] Known = ["name", "shop", "apiVersion", "url", "token", "webhookSecret", "locations", "inventoryItems", "enabled"];

    /// <summary>Reads it; or says what is wrong.</summary>
    /// <param name="bytes">The body.</param>
    /// <param name="isNew">Whether it must be whole.</param>
    /// <param name="allowsPrivate">Whether it may lead into a private network.</param>
    internal static (ShopBody? Body, string? Problem) Read(ReadOnlyMemory<byte> bytes, bool isNew, bool allowsPrivate)
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

    private static (ShopBody? Body, string? Problem) Read(JsonElement json, bool isNew, bool allowsPrivate)
    {
        foreach (var member in json.EnumerateObject())
        {
            if (ProblemOf(member, isNew, allowsPrivate) is { } problem)
            {
                return (null, problem);
            }
        }

        return isNew && new[] { "name", "shop", "token", "webhookSecret" }.FirstOrDefault(name => !json.TryGetProperty(name, out _)) is { } missing ? (null, $"A shop needs a `{missing}`.") : (Of(json), null);
    }

    private static string? ProblemOf(JsonProperty member, bool isNew, bool allowsPrivate) => member.Name switch
    {
        "enabled" when isNew => "A new shop is enabled; leave `enabled` out.",
        "shop" when !isNew => "A shop's domain stays what it is. Remove the shop and add the other.",
        "name" => TextOf(member.Value) is { Length: > 0 and <= LongestName } name && !name.Any(char.IsControl) && !string.IsNullOrWhiteSpace(name) ? null : $"`name` says whose the shop is, in 1 to {LongestName} characters.",
        "shop" => TextOf(member.Value) is { } domain && IsDomain(domain) ? null : "`shop` is the shop's domain, such as example.myshopify.com.",
        "apiVersion" => TextOf(member.Value) is { } version && IsVersion(version) ? null : $"`apiVersion` is a version of Shopify's Admin API from {OldestVersion} on, such as {Shop.UsualVersion}.",
        "url" => TextOf(member.Value) is { } url ? ReceiverUrl.ProblemOf(url, allowsPrivate) : "`url` is a text.",
        "token" or "webhookSecret" => TextOf(member.Value) is { Length: > 0 and <= LongestSecret } secret && secret.All(letter => letter is > ' ' and <= '~') ? null : $"`{member.Name}` is a text of 1 to {LongestSecret} visible ASCII characters.",
        "locations" => MapProblem(member, "node ids by the number of a location"),
        "inventoryItems" => MapProblem(member, "SKUs by the number of an inventory item"),
        "enabled" => member.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "`enabled` is true or false.",
        _ => $"A shop has no `{member.Name}`; it has {string.Join(", ", Known)}.",
    };

    private static string? MapProblem(JsonProperty member, string what) =>
        member.Value.ValueKind == JsonValueKind.Object && member.Value.EnumerateObject().All(one => one.Name.Length > 0 && one.Name.All(char.IsAsciiDigit) && TextOf(one.Value) is { Length: > 0 })
        && member.Value.EnumerateObject().Select(one => one.Name).Distinct(StringComparer.Ordinal).Count() == member.Value.EnumerateObject().Count() ? null : $"`{member.Name}` are {what}, such as {{\"655441491\": \"…\"}}.";

    private static ShopBody Of(JsonElement json) => new(
        Text(json, "name"), Text(json, "shop")?.ToLowerInvariant(), Text(json, "apiVersion"), Text(json, "url"), Text(json, "token"), Text(json, "webhookSecret"), Map(json, "locations"), Map(json, "inventoryItems"),
        json.TryGetProperty("enabled", out var enabled) ? enabled.GetBoolean() : null);

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static ImmutableSortedDictionary<string, string>? Map(JsonElement json, string name) =>
        json.TryGetProperty(name, out var map) ? map.EnumerateObject().ToImmutableSortedDictionary(one => one.Name, one => one.Value.GetString()!, StringComparer.Ordinal) : null;

    private static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool IsDomain(string text)
    {
        const string end = ".myshopify.com";
        var name = text.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? text[..^end.Length] : "";
        return name.Length is > 0 and <= LongestName && name[0] != '-' && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
    }

    /// <summary>Versions come four times a year.</summary>
    private static bool IsVersion(string text) =>
        text.Length == 7 && text.StartsWith("20", StringComparison.Ordinal) && text[..4].All(char.IsAsciiDigit) && (text[4..] is "-01" or "-04" or "-07" or "-10") && string.CompareOrdinal(text, OldestVersion) >= 0;
}

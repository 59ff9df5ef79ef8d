using System.Collections.Immutable;
using System.Text.Json;
using DomRules.Api.Answers;
using DomRules.Api.Commands;
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
    internal static (ShopBody? Body, BodyProblem? Problem) Read(ReadOnlyMemory<byte> bytes, bool isNew, bool allowsPrivate) =>
        BodyMembers.Read(bytes, Known, members => Fits(members, isNew) ? Of(members, isNew, allowsPrivate) : null);

    private static bool Fits(BodyMembers members, bool isNew)
    {
        var (name, cause, remedy) = isNew ? ("enabled", "A new shop is enabled.", "Leave `enabled` out.") : ("shop", "A shop's domain stays what it is.", "Remove the shop and add the other.");
        if (members.Has(name))
        {
            members.Wrong(name, cause, remedy);
        }

        return !members.Has(name);
    }

    private static ShopBody Of(BodyMembers members, bool isNew, bool allowsPrivate) => new(
        Member(members, isNew, "name", $"`name` says whose the shop is, in 1 to {LongestName} characters.", value => BodyValue.Name(value, LongestName)),
        Member(members, isNew, "shop", "`shop` is the shop's domain, such as example.myshopify.com.", value => BodyValue.Text(value) is { } domain && IsDomain(domain) ? domain.ToLowerInvariant() : null),
        members.Optional("apiVersion", $"`apiVersion` is a version of Shopify's Admin API from {OldestVersion} on, such as {Shop.UsualVersion}.", value => BodyValue.Text(value) is { } version && IsVersion(version) ? version : null),
        ReceiverUrl.Read(members, isNeeded: false, allowsPrivate),
        Member(members, isNew, "token", SecretIs("token"), SecretOf),
        Member(members, isNew, "webhookSecret", SecretIs("webhookSecret"), SecretOf),
        Map(members, "locations", "node ids by the number of a location"),
        Map(members, "inventoryItems", "SKUs by the number of an inventory item"),
        members.Optional("enabled", "`enabled` is true or false.", BodyValue.Flag));

    private static string? Member(BodyMembers members, bool isNeeded, string name, string remedy, Func<JsonElement, string?> of) =>
        isNeeded ? members.Needed(name, remedy, of) : members.Optional(name, remedy, of);

    private static string SecretIs(string name) => $"`{name}` is a text of 1 to {LongestSecret} visible ASCII characters.";

    private static string? SecretOf(JsonElement value) => BodyValue.Words(value) is { Length: <= LongestSecret } secret && secret.All(letter => letter is > ' ' and <= '~') ? secret : null;

    private static ImmutableSortedDictionary<string, string>? Map(BodyMembers members, string name, string what)
    {
        var remedy = $"`{name}` are {what}, each once, such as {{\"655441491\": \"…\"}}.";
        return members.Optional(name, remedy, value => MapOf(value, members, name, remedy));
    }

    private static ImmutableSortedDictionary<string, string>? MapOf(JsonElement value, BodyMembers members, string name, string remedy)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var map = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var one in value.EnumerateObject())
        {
            if (one.Name.Length == 0 || !one.Name.All(char.IsAsciiDigit) || BodyValue.Words(one.Value) is not { } known || !map.TryAdd(one.Name, known))
            {
                members.Wrong($"{name}/{JsonPointer.Escaped(one.Name)}", $"`{one.Name}` cannot be used.", remedy);
                return null;
            }
        }

        return map.ToImmutable();
    }

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

using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Operations.Auditing;
using DomRules.Operations.Receivers;
using DomRules.Operations.Shopify;
using DomRules.Store.Outbox;

namespace DomRules.Api.Shopify;

/// <summary>Shops as they are asked for, kept and shown.</summary>
internal static class Shop
{
    /// <summary>The version of Shopify's Admin API where none is named.</summary>
    internal const string UsualVersion = "2026-07";

    private const string VersionOption = "apiVersion";

    /// <summary>The shop with what is asked for changed.</summary>
    internal static Receiver Changed(Receiver shop, ShopBody asked, DateTimeOffset at)
    {
        var options = shop.Options.SetItem(VersionOption, asked.ApiVersion ?? shop.Options.GetValueOrDefault(VersionOption, UsualVersion));
        options = asked.Domain is { } domain ? options.SetItem(ShopReceiver.DomainOption, domain) : options;
        options = Mapped(Mapped(options, ShopReceiver.LocationOption, asked.Locations), ShopReceiver.ItemOption, asked.InventoryItems);
        var own = asked.Url is null && (shop.Url.Length == 0 || (asked.ApiVersion is not null && shop.Url == UsualUrl(shop.Options)));
        var changed = shop with { Name = asked.Name ?? shop.Name, Options = options, Url = own ? UsualUrl(options) : asked.Url ?? shop.Url };
        return asked.IsEnabled switch
        {
            true => changed with { DisabledAt = null, Why = null },
            false when changed.IsEnabled => changed with { DisabledAt = at, Why = "Somebody disabled it." },
            _ => changed,
        };
    }

    /// <summary>As lists and answers show it; no secret is in it.</summary>
    internal static JsonObject View(Receiver shop) => new()
    {
        ["id"] = shop.Id,
        ["name"] = shop.Name,
        ["shop"] = shop.Options[ShopReceiver.DomainOption],
        ["apiVersion"] = shop.Options[VersionOption],
        ["url"] = shop.Url,
        ["locations"] = Map(shop.Options, ShopReceiver.LocationOption),
        ["inventoryItems"] = Map(shop.Options, ShopReceiver.ItemOption),
        ["createdAt"] = Instants.Text(shop.CreatedAt),
        ["enabled"] = shop.IsEnabled,
        ["disabledAt"] = shop.DisabledAt is { } at ? Instants.Text(at) : null,
        ["why"] = shop.Why,
    };

    /// <summary>The same, and how it fares.</summary>
    internal static JsonObject View(Receiver shop, EndpointTally tally)
    {
        var whole = View(shop);
        whole["waiting"] = tally.Waiting;
        whole["givenUp"] = tally.GivenUp;
        whole["lastArrival"] = tally.LastArrival is { } at ? Instants.Text(at) : null;
        return whole;
    }

    private static string UsualUrl(ImmutableSortedDictionary<string, string> options) =>
        options.TryGetValue(ShopReceiver.DomainOption, out var domain) ? $"https://{domain}/admin/api/{options.GetValueOrDefault(VersionOption, UsualVersion)}/graphql.json" : "";

    private static ImmutableSortedDictionary<string, string> Mapped(ImmutableSortedDictionary<string, string> options, string prefix, ImmutableSortedDictionary<string, string>? map) => map is null ? options
        : options.RemoveRange(options.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))).AddRange(map.Select(one => KeyValuePair.Create(prefix + one.Key, one.Value)));

    private static JsonObject Map(ImmutableSortedDictionary<string, string> options, string prefix) =>
        new([.. options.Where(one => one.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(one => new KeyValuePair<string, JsonNode?>(one.Key[prefix.Length..], one.Value))]);
}

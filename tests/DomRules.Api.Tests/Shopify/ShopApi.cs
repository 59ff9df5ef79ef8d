using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DomRules.Api.Shopify;
using DomRules.Api.Tests.Hosting;
using DomRules.Api.Tests.Webhooks;
using DomRules.Model.Life;
using DomRules.Operations.Serving;
using DomRules.Store;
using DomRules.Testing.Shopify;

namespace DomRules.Api.Tests.Shopify;

/// <summary>A served API with a shop that is connected to it.</summary>
internal sealed class ShopApi : IAsyncDisposable
{
    internal const string Secret = "hush";

    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private int _events;

    private ShopApi(ServedApi api, StandInShop shop, string id)
    {
        (Api, Shop, Id) = (api, shop, id);
    }

    internal ServedApi Api { get; }

    internal StandInShop Shop { get; }

    internal string Id { get; }

    internal static async Task<ShopApi> StartAsync(IStore? store = null, CommitQueueOptions? queued = null, TimeSpan? tick = null)
    {
        var shop = await StandInShop.StartAsync();
        var api = await ServedApi.StartAsync(store, HookedApi.Options with { Tick = tick ?? HookedApi.Options.Tick, Delivery = HookedApi.Delivery with { Retries = HookedApi.Delivery.Retries with { Attempts = 30 } } }, library: null, queued: queued);
        await ShopMarket.PublishAsync(api);
        var added = await api.JsonAsync("POST", "/v1/shopify", Settings(shop), 201);
        return new ShopApi(api, shop, added.GetProperty("id").GetString()!);
    }

    internal static string Settings(StandInShop shop) => $$"""
        {"name":"main","shop":"{{StandInShop.Domain}}","url":"{{shop.Url}}","token":"{{StandInShop.Token}}","webhookSecret":"{{Secret}}",
         "locations":{"{{ShopMarket.FarLocation}}":"{{ShopMarket.Far}}" },"inventoryItems":{"49148385":"IPOD"} }
        """;

    /// <summary>The order's life; null: it is not known.</summary>
    internal OrderLife? Life(string order) => Api.Queue.Live.State.Orders.GetValueOrDefault(order);

    /// <summary>Nodes and units of an order's shipments that have not left.</summary>
    internal string Plan(string order) => string.Join(", ", Life(order)!.Shipments.Where(one => one.IsPending).Select(one => string.Create(CultureInfo.InvariantCulture, $"{string.Join('+', one.Lines.Select(line => $"{line.Quantity:0}×{line.Sku}"))} from {one.Node}")));

    internal Task<JsonElement> TellAsync(string topic, object payload, string? @event = null, string? triggeredAt = null) => TellAsync(topic, payload, 200, @event, triggeredAt);

    internal async Task<JsonElement> TellAsync(string topic, object payload, int status, string? @event = null, string? triggeredAt = null, string? signature = null)
    {
        using var request = Request(topic, payload.ToString()!, @event ?? string.Create(CultureInfo.InvariantCulture, $"event-{Interlocked.Increment(ref _events)}"), triggeredAt, signature);
        using var answer = await Api.Client.SendAsync(request);
        var body = await ServedApi.ReadAsync(request, answer);
        ((int)answer.StatusCode).ShouldBe(status, body);
        return JsonSerializer.Deserialize<JsonElement>(body);
    }

    internal HttpRequestMessage Request(string topic, string body, string @event, string? triggeredAt = null, string? signature = null)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/shopify/{Id}/webhooks") { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.ExpectContinue = bytes.Length > 1 << 20;
        request.Headers.Add(ShopSignature.Header, signature ?? ShopSignature.Of(Secret, bytes));
        request.Headers.Add("X-Shopify-Topic", topic);
        request.Headers.Add("X-Shopify-Event-Id", @event);
        request.Headers.Add("X-Shopify-Shop-Domain", StandInShop.Domain);
        if (triggeredAt is not null)
        {
            request.Headers.Add("X-Shopify-Triggered-At", triggeredAt);
        }

        return request;
    }

    /// <summary>Waits until nothing waits to be told to the shop; what was given up does not.</summary>
    internal async Task<JsonElement> SettledAsync()
    {
        for (var begun = Stopwatch.StartNew(); ;)
        {
            var shop = await Api.JsonAsync("GET", $"/v1/shopify/{Id}");
            if (shop.GetProperty("waiting").GetInt32() == 0)
            {
                return shop;
            }

            begun.Elapsed.ShouldBeLessThan(Patience, $"{shop} {await Api.JsonAsync("GET", $"/v1/shopify/{Id}/deliveries")} {string.Join('\n', Shop.Violations)}");
        }
    }

    /// <summary>What a stand-in's fulfilment orders of an order are, in words.</summary>
    internal string Shown(string order) => Shop.Look(model => string.Join(", ", model.ActiveOf(order)
        .Select(one => $"{string.Join('+', one.Lines.OrderBy(line => line.LineItem, StringComparer.Ordinal).Select(line => $"{line.Remaining}×{line.LineItem}"))} at {one.Location}{(one.Holds.Exists(hold => hold.IsOurs) ? " held" : "")}").Order(StringComparer.Ordinal)));

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        await Shop.DisposeAsync();
    }
}

using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DomRules.Model.Life;
using DomRules.Store.Sqlite;
using DomRules.Testing.Shopify;
using Xunit.Abstractions;

namespace DomRules.Reliability.Tests;

/// <summary>
/// A shop sends webhooks, twice and in the wrong order; it fails at times when it is called; the server is killed with -9 after what it acknowledged and before the shop was told. In the end the shop's
/// fulfilment orders are where the decisions say.
/// </summary>
public sealed class ShopKillTests(ITestOutputHelper output)
{
    private const int Seed = 20261126;
    private const int Orders = 24;
    private const string Secret = "hush";
    private static readonly string[] Locations = ["11", "22"];

    [Fact]
    public async Task Shop_OfAServerThatIsKilled_ComesToWhatWasDecided()
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        var folder = Directory.CreateTempSubdirectory("shop-kills").FullName;
        var (file, market) = (Path.Combine(folder, "store.db"), Market.Write(folder, 3, 40));
        await using var shop = await StandInShop.StartAsync();
        var faults = new Random(Seed + 1);
        shop.FailBy(_ => StandInFault.Breaks);
        var (news, sent) = (News(random, shop), 0);
        string? id = null, key = null;
        while (sent < news.Count)
        {
            await using var server = await ServeProcess.StartAsync(file, market, "--allow-private-receivers", "--first-retry", "0.002");
            key ??= server.Key.ShouldNotBeNull();
            using var client = server.Client(key);
            id ??= await ConnectAsync(client, shop);
            for (var until = Math.Min(news.Count, sent + 20); sent < until; sent++)
            {
                await TellAsync(client, id, news[sent]);
            }

            await server.KillAsync();
        }

        shop.FailBy(_ => (StandInFault)(faults.Next(24) switch { 0 => 1, 1 => 2, 2 => 3, _ => 0 }));
        await using (var server = await ServeProcess.StartAsync(file, market, "--allow-private-receivers", "--first-retry", "0.002"))
        {
            using var client = server.Client(key!);
            foreach (var one in news.Where(_ => random.Next(3) == 0))
            {
                await TellAsync(client, id!, one);
            }

            await SettledAsync(client, id!);
        }

        shop.Violations.ShouldBeEmpty();
        await using var store = SqliteStore.Open(file);
        var live = await StoreCheck.SoundAsync(store);
        live.State.Orders.Count.ShouldBe(Orders);
        foreach (var life in live.State.Orders.Values)
        {
            Shown(shop, life.Order.Id).ShouldBe(Wanted(life), life.Order.Id);
        }

        output.WriteLine($"{news.Count} webhooks, {shop.Done.Count} requests to the shop, {shop.Done.Count(one => one == "MoveFulfillmentOrder")} moves");
    }

    /// <summary>Each order is created, changed and made less by its newest state; all are shuffled a little and some are sent twice.</summary>
    private static List<(string Topic, string Event, string Body)> News(Random random, StandInShop shop)
    {
        var news = new List<(string, string, string)>();
        for (var order = 1; order <= Orders; order++)
        {
            var (id, units) = (5_000 + order, random.Next(1, 4));
            shop.Model.Add(Text(id), Locations[random.Next(2)], (Text(id * 10), units));
            news.Add(("orders/create", $"create-{id}", Body(id, 0, units + 1)));
            news.Add(("orders/updated", $"update-{id}", Body(id, 5, units)));
            news.Add(("orders/updated", $"again-{id}", Body(id, 3, units + 2)));
        }

        var mixed = news.Select((one, i) => (one, Place: i + random.Next(8))).OrderBy(one => one.Place).Select(one => one.one).ToList();
        return [.. mixed.SelectMany(one => random.Next(4) == 0 ? new[] { one, one } : [one])];
    }

    private static string Body(int id, int second, int units) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"id":{{id}},"created_at":"2026-11-20T08:30:00Z","updated_at":"2026-11-20T08:30:0{{second}}Z","currency":"EUR","financial_status":"paid",
         "shipping_address":{"city":"Berlin","country_code":"DE","latitude":52.5,"longitude":13.4},
         "line_items":[{"id":{{id * 10}},"sku":"S0","quantity":{{units}},"current_quantity":{{units}},"fulfillable_quantity":{{units}},"price":"10","requires_shipping":true}]}
        """);

    private static async Task<string> ConnectAsync(HttpClient client, StandInShop shop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/shopify")
        {
            Content = new StringContent($$"""{"name":"main","shop":"{{StandInShop.Domain}}","url":"{{shop.Url}}","token":"{{StandInShop.Token}}","webhookSecret":"{{Secret}}","locations":{"11":"NEAR","22":"FAR"} }""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", "connect");
        using var answer = await client.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, body);
        return JsonSerializer.Deserialize<JsonElement>(body).GetProperty("id").GetString()!;
    }

    private static async Task TellAsync(HttpClient client, string id, (string Topic, string Event, string Body) news)
    {
        var body = Encoding.UTF8.GetBytes(news.Body);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/shopify/{id}/webhooks") { Content = new ByteArrayContent(body) };
        request.Headers.Add("X-Shopify-Topic", news.Topic);
        request.Headers.Add("X-Shopify-Event-Id", news.Event);
        request.Headers.Add("X-Shopify-Hmac-Sha256", Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body)));
        using var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    private static async Task SettledAsync(HttpClient client, string id)
    {
        for (var begun = System.Diagnostics.Stopwatch.StartNew(); ;)
        {
            var shop = JsonSerializer.Deserialize<JsonElement>(await client.GetStringAsync($"/v1/shopify/{id}"));
            if (shop.GetProperty("waiting").GetInt32() == 0)
            {
                shop.GetProperty("givenUp").GetInt32().ShouldBe(0);
                return;
            }

            begun.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2), await client.GetStringAsync($"/v1/shopify/{id}/deliveries"));
        }
    }

    private static string Wanted(OrderLife life) => string.Join(", ", life.Shipments.Where(one => one.IsPending).GroupBy(one => one.Node).Select(one => $"{Text(one.Sum(shipment => shipment.Lines.Sum(line => line.Quantity)))} at {(one.Key == "NEAR" ? "11" : "22")}").Order(StringComparer.Ordinal));

    private static string Shown(StandInShop shop, string order) => shop.Look(model => string.Join(", ", model.ActiveOf(order).GroupBy(one => one.Location).Select(one => $"{Text(one.Sum(heap => heap.Lines.Sum(line => line.Remaining)))} at {one.Key}").Order(StringComparer.Ordinal)));

    private static string Text(decimal number) => number.ToString("0", CultureInfo.InvariantCulture);
}

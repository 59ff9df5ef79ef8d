using System.Text;
using System.Text.Json;
using DomRules.Api.Shopify;
using DomRules.Api.Tests.Hosting;
using DomRules.Api.Tests.Webhooks;
using DomRules.Model.Life;
using DomRules.Store.Decisions;
using DomRules.Testing.Shopify;

namespace DomRules.Api.Tests.Shopify;

/// <summary>Webhooks of a shop, in order and out of it, once and twice, right and wrong.</summary>
public sealed class ShopIntakeTests
{
    [Fact]
    public async Task Order_Created_IsPlacedAndNothingOfThePersonIsKept()
    {
        await using var api = await ShopApi.StartAsync();

        Did(await api.TellAsync("orders/create", new ShopOrderPayload("1001"))).ShouldBe("order");

        api.Plan("1001").ShouldBe("2×IPOD from " + ShopMarket.Near);
        var kept = await KeptAsync(api);
        kept.ShouldContain("\"city\":\"Louisville\"");
        foreach (var word in ShopOrderPayload.Personal)
        {
            kept.ShouldNotContain(word);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("no base64 at all")]
    public async Task Signature_ThatDoesNotFit_IsRefusedAndNothingIsWritten(string signature)
    {
        await using var api = await ShopApi.StartAsync();
        var head = api.Api.Queue.Live.Head.Number;

        (await api.TellAsync("orders/create", new ShopOrderPayload("1001"), 401, signature: signature)).GetProperty("code").GetString().ShouldBe("bad_signature");
        (await api.TellAsync("orders/create", new ShopOrderPayload("1001"), 401, signature: ShopSignature.Of(ShopApi.Secret, Encoding.UTF8.GetBytes(new ShopOrderPayload("1002").ToString())))).GetProperty("status").GetInt32().ShouldBe(401);

        api.Api.Queue.Live.Head.Number.ShouldBe(head);
    }

    [Fact]
    public async Task Body_ThatIsTooLong_Is413()
    {
        await using var api = await ShopApi.StartAsync();

        await api.TellAsync("orders/create", new string('x', (4 << 20) + 1), 413);
    }

    [Fact]
    public async Task Webhook_OfAnotherShop_IsRefused()
    {
        await using var api = await ShopApi.StartAsync();
        using var request = api.Request("orders/create", new ShopOrderPayload("1001").ToString(), "e1");
        request.Headers.Remove("X-Shopify-Shop-Domain");
        request.Headers.Add("X-Shopify-Shop-Domain", "other.myshopify.com");

        using var answer = await api.Api.Client.SendAsync(request);

        ((int)answer.StatusCode, await ServedApi.ReadAsync(request, answer)).ShouldSatisfyAllConditions(got => got.Item1.ShouldBe(401), got => got.Item2.ShouldContain("another_shop"));
    }

    [Fact]
    public async Task Webhook_BeforeANetworkIsLive_IsToComeAgain()
    {
        await using var shop = await StandInShop.StartAsync();
        await using var api = await ServedApi.StartAsync(options: HookedApi.Options, library: null);
        var id = (await api.JsonAsync("POST", "/v1/shopify", ShopApi.Settings(shop), 201)).GetProperty("id").GetString();
        var body = Encoding.UTF8.GetBytes(new ShopOrderPayload("1001").ToString());
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/shopify/{id}/webhooks") { Content = new ByteArrayContent(body) };
        request.Headers.Add(ShopSignature.Header, ShopSignature.Of(ShopApi.Secret, body));
        request.Headers.Add("X-Shopify-Topic", "orders/create");

        using var answer = await api.Client.SendAsync(request);

        ((int)answer.StatusCode).ShouldBe(503);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        await ServedApi.ReadAsync(request, answer);
    }

    [Fact]
    public async Task Order_CreatedTwice_IsPlacedOnce()
    {
        await using var api = await ShopApi.StartAsync();
        await api.TellAsync("orders/create", new ShopOrderPayload("1001"), "e1");
        var head = api.Api.Queue.Live.Head.Number;

        Did(await api.TellAsync("orders/create", new ShopOrderPayload("1001"), "e1")).ShouldBe("nothing");
        Did(await api.TellAsync("orders/create", new ShopOrderPayload("1001"), "e2")).ShouldBe("nothing");

        api.Api.Queue.Live.Head.Number.ShouldBe(head);
    }

    [Fact]
    public async Task Event_DeliveredTwice_IsAnsweredAsTheFirstTime()
    {
        await using var api = await ShopApi.StartAsync();
        await api.TellAsync("orders/create", new ShopOrderPayload("1001"));
        var more = new ShopOrderPayload("1001") { Second = 5, Lines = [("501", "IPOD", 3, 3)] };

        var first = await api.TellAsync("orders/updated", more, "e9");

        (await api.TellAsync("orders/updated", more, "e9")).ToString().ShouldBe(first.ToString());
        Did(first).ShouldBe("edit");
        api.Plan("1001").ShouldBe("3×IPOD from " + ShopMarket.Near);
    }

    [Fact]
    public async Task Update_BeforeItsCreate_PlacesTheNewerAndTheCreateIsOldNews()
    {
        await using var api = await ShopApi.StartAsync();

        Did(await api.TellAsync("orders/updated", new ShopOrderPayload("1001") { Second = 5, Lines = [("501", "IPOD", 3, 3)] })).ShouldBe("order");
        Did(await api.TellAsync("orders/create", new ShopOrderPayload("1001"))).ShouldBe("nothing");

        api.Plan("1001").ShouldBe("3×IPOD from " + ShopMarket.Near);
    }

    [Fact]
    public async Task Cancel_BeforeItsCreate_IsKeptAndTheOrderIsNeverPlaced()
    {
        await using var api = await ShopApi.StartAsync();

        Did(await api.TellAsync("orders/cancelled", new ShopOrderPayload("1001") { Second = 9, IsCancelled = true })).ShouldBe("set_aside");
        Did(await api.TellAsync("orders/create", new ShopOrderPayload("1001"))).ShouldBe("nothing");
        Did(await api.TellAsync("orders/updated", new ShopOrderPayload("1001") { Second = 3 })).ShouldBe("nothing");

        api.Life("1001").ShouldBeNull();
        (await SetAsideAsync(api)).ShouldBe(["orders/cancelled 1001: the order was cancelled before it was known here, and is not placed"]);
    }

    [Fact]
    public async Task Cancel_ThenOlderNews_StaysCancelled()
    {
        await using var api = await ShopApi.StartAsync();
        await api.TellAsync("orders/create", new ShopOrderPayload("1001"));

        Did(await api.TellAsync("orders/cancelled", new ShopOrderPayload("1001") { Second = 9, IsCancelled = true, Lines = [("501", "IPOD", 2, 0)] })).ShouldBe("cancel");
        Did(await api.TellAsync("orders/updated", new ShopOrderPayload("1001") { Second = 5, Lines = [("501", "IPOD", 2, 1)] })).ShouldBe("nothing");

        api.Life("1001")!.Status.ShouldBe(OrderStatus.Cancelled);
        (await OnHandAsync(api)).ShouldBe("5, 0 reserved");
    }

    [Fact]
    public async Task Edit_OfLines_FollowsTheShopLineByLine()
    {
        await using var api = await ShopApi.StartAsync();
        await api.TellAsync("orders/create", new ShopOrderPayload("1001"));

        await api.TellAsync("orders/updated", new ShopOrderPayload("1001") { Second = 1, Lines = [("501", "IPOD", 2, 1), ("502", "CASE", 1, 1)] });

        api.Plan("1001").ShouldBe("1×IPOD+1×CASE from " + ShopMarket.Near);
        await api.TellAsync("orders/updated", new ShopOrderPayload("1001") { Second = 2, Lines = [("501", "IPOD", 2, 0), ("502", "CASE", 1, 1)] });
        api.Plan("1001").ShouldBe("1×CASE from " + ShopMarket.Near);
    }

    /// <summary>Shopify tells seconds; what was set off first was first.</summary>
    [Fact]
    public async Task Updates_WithinOneSecond_KeepTheirOrder()
    {
        await using var api = await ShopApi.StartAsync();
        await api.TellAsync("orders/create", new ShopOrderPayload("1001"), triggeredAt: "2026-11-20T13:30:00.100000000Z");

        await api.TellAsync("orders/updated", new ShopOrderPayload("1001") { Lines = [("501", "IPOD", 4, 4)] }, triggeredAt: "2026-11-20T13:30:00.900123456Z");
        Did(await api.TellAsync("orders/updated", new ShopOrderPayload("1001") { Lines = [("501", "IPOD", 3, 3)] }, triggeredAt: "2026-11-20T13:30:00.500123456Z")).ShouldBe("nothing");

        api.Plan("1001").ShouldBe("4×IPOD from " + ShopMarket.Near);
    }

    [Fact]
    public async Task Order_KnownFromElsewhere_IsLeftAlone()
    {
        await using var api = await ShopApi.StartAsync();
        await api.Api.JsonAsync("POST", "/v1/orders", """{"id":"1001","currency":"USD","destination":{"country":"US","latitude":38.25,"longitude":-85.75},"lines":[{"sku":"IPOD","quantity":"1","unitPrice":"50"}]}""");

        Did(await api.TellAsync("orders/create", new ShopOrderPayload("1001"))).ShouldBe("set_aside");

        api.Plan("1001").ShouldBe("1×IPOD from " + ShopMarket.Near);
        (await SetAsideAsync(api)).ShouldBe(["orders/create 1001: Order 1001 is known here, but not from this shop"]);
    }

    [Fact]
    public async Task Level_OfAStateThatIsNotLater_IsPassedOver()
    {
        await using var api = await ShopApi.StartAsync();

        Did(await api.TellAsync("inventory_levels/update", Level(3, second: 5))).ShouldBe("count");
        Did(await api.TellAsync("inventory_levels/update", Level(9, second: 4))).ShouldBe("nothing");

        (await OnHandAsync(api)).ShouldBe("3, 0 reserved");
    }

    /// <summary>What the shop has taken off for an order is put back once the shop has that order where we do, and not before.</summary>
    [Fact]
    public async Task Level_WithAnOrderOfTheShop_CountsItOnceTheShopWasTold()
    {
        await using var api = await ShopApi.StartAsync();
        await api.TellAsync("orders/create", new ShopOrderPayload("1001"));
        (await api.SettledAsync()).GetProperty("givenUp").GetInt32().ShouldBe(1);

        await api.TellAsync("inventory_levels/update", Level(3, second: 1));
        (await OnHandAsync(api)).ShouldBe("3, 2 reserved");

        api.Shop.Look(model => model.Add("1001", ShopMarket.Near, ("501", 2)));
        await api.Api.JsonAsync("POST", $"/v1/shopify/{api.Id}/redeliver", status: 202);
        (await api.SettledAsync()).GetProperty("givenUp").GetInt32().ShouldBe(0);
        await api.TellAsync("inventory_levels/update", Level(3, second: 2));
        (await OnHandAsync(api)).ShouldBe("5, 2 reserved");
    }

    [Fact]
    public async Task Fulfilment_ThenRefund_ShipsAndTakesBack()
    {
        await using var api = await ShopApi.StartAsync();
        await api.TellAsync("orders/create", new ShopOrderPayload("1001"));

        Did(await api.TellAsync("fulfillments/create", Fulfilment(2))).ShouldBe("ship");
        Did(await api.TellAsync("fulfillments/update", Fulfilment(2))).ShouldBe("nothing");
        api.Life("1001")!.Status.ShouldBe(OrderStatus.Shipped);

        Did(await api.TellAsync("refunds/create", Refund("cancel"))).ShouldBe("nothing");
        Did(await api.TellAsync("refunds/create", Refund("return"))).ShouldBe("return");
        Did(await api.TellAsync("refunds/create", Refund("return"))).ShouldBe("nothing");
        api.Life("1001")!.Returned[1].ShouldBe(1);
    }

    [Fact]
    public async Task News_ThatCanNeverBeUsed_AreKeptWithTheirReasons()
    {
        await using var api = await ShopApi.StartAsync();
        await api.TellAsync("orders/create", new ShopOrderPayload("1001"));

        foreach (var (topic, body) in new[]
        {
            ("fulfillments/create", Fulfilment(1)), ("refunds/create", Refund("return").Replace("1001", "1002", StringComparison.Ordinal)), ("inventory_levels/update", Level(3, 1).Replace("49148385", "7", StringComparison.Ordinal)),
            ("inventory_levels/update", Level(3, 1).Replace(ShopMarket.Near, "8", StringComparison.Ordinal)), ("products/create", "{}"), ("orders/create", "{\"id\":"),
        })
        {
            Did(await api.TellAsync(topic, body)).ShouldBe("set_aside", topic);
        }

        (await SetAsideAsync(api)).ShouldBe(
        [
            "orders/create : the text ends before its brackets are closed ($.id)",
            "products/create : nothing is done with the topic products/create; unsubscribe from it",
            "inventory_levels/update 49148385: The network has no node 8",
            "inventory_levels/update 7: Nothing says which SKU inventory item 7 is: name it in the shop's `inventoryItems`",
            "refunds/create 1002: Order 1002 of this shop is not known here",
            "fulfillments/create 1001: Fulfilment 77 is not made of whole shipments of order 1001 from 655441491",
        ]);
        Did(await api.TellAsync("orders/edited", """{"order_edit":{"id":1,"order_id":1001}}""")).ShouldBe("nothing");
    }

    /// <summary>Real payloads in the form of webhooks.</summary>
    [Fact]
    public async Task Payload_OfShopifysOwnSamples_IsTaken()
    {
        await using var api = await ShopApi.StartAsync();
        var order = new ShopOrderPayload("450789469") { Lines = [("466157049", "IPOD", 1, 1), ("518995019", "CASE", 1, 1)] };

        Did(await api.TellAsync("orders/create", order)).ShouldBe("order");
        Did(await api.TellAsync("refunds/create", """{"id":509562969,"order_id":450789469,"created_at":"2025-04-02T11:38:15-05:00","note":"it broke during shipping","restock":true,"refund_line_items":[{"id":104689539,"quantity":1,"line_item_id":466157049,"location_id":487838322,"restock_type":"no_restock","subtotal":195.66}],"transactions":[],"order_adjustments":[]}""")).ShouldBe("nothing");
    }

    [Fact]
    public async Task Shop_Changed_TakesItsNewSecretAtOnceAndNeverShowsOne()
    {
        await using var api = await ShopApi.StartAsync();

        var changed = await api.Api.JsonAsync("PATCH", $"/v1/shopify/{api.Id}", """{"webhookSecret":"louder","locations":{}}""");

        changed.ToString().ShouldNotContain("louder");
        changed.GetProperty("locations").ToString().ShouldBe("{}");
        await api.TellAsync("orders/create", new ShopOrderPayload("1001"), 401);
        await api.TellAsync("orders/create", new ShopOrderPayload("1001"), 200, signature: ShopSignature.Of("louder", Encoding.UTF8.GetBytes(new ShopOrderPayload("1001").ToString())));
        (await KeptAsync(api)).ShouldNotContain("louder");
        await api.Api.JsonAsync("DELETE", $"/v1/shopify/{api.Id}");
        await api.TellAsync("orders/create", new ShopOrderPayload("1001"), 404);
    }

    [Theory]
    [InlineData("""{"name":"main","shop":"example.com","token":"t","webhookSecret":"s"}""", "`shop` is a text that cannot be used. `shop` is the shop's domain")]
    [InlineData("""{"name":"main","shop":"a.myshopify.com","token":"t"}""", "`webhookSecret` is missing. `webhookSecret` is a text")]
    [InlineData("""{"name":"main","shop":"a.myshopify.com","token":"t","webhookSecret":"s","apiVersion":"2024-10"}""", "`apiVersion` is a text that cannot be used. `apiVersion` is a version")]
    [InlineData("""{"name":"main","shop":"a.myshopify.com","token":"t","webhookSecret":"s","locations":{"x":"y"}}""", "`x` cannot be used. `locations` are node ids by the number of a location")]
    [InlineData("""{"name":"main","shop":"a.myshopify.com","token":"t","webhookSecret":"s","color":"red"}""", "There is no `color` here. There are `name`, `shop`")]
    public async Task Shop_ThatCannotBe_IsRefusedWithTheReason(string body, string reason)
    {
        await using var api = await ServedApi.StartAsync(library: null);

        (await api.JsonAsync("POST", "/v1/shopify", body, 400)).GetProperty("detail").GetString()!.ShouldStartWith(reason);
    }

    private static string? Did(JsonElement told) => told.GetProperty("did").GetString();

    private static string Level(int available, int second) => FormattableString.Invariant($$"""{"inventory_item_id":49148385,"location_id":{{ShopMarket.Near}},"available":{{available}},"updated_at":"2026-11-20T10:00:0{{second}}-05:00"}""");

    private static string Fulfilment(int units) => FormattableString.Invariant($$"""{"id":77,"order_id":1001,"status":"success","location_id":{{ShopMarket.Near}},"destination":{"last_name":"Norman"},"line_items":[{"id":501,"quantity":{{units}},"sku":"IPOD"}]}""");

    private static string Refund(string restock) => $$"""{"id":88,"order_id":1001,"note":"Please ring twice","refund_line_items":[{"id":9,"line_item_id":501,"quantity":1,"restock_type":"{{restock}}","location_id":655441491}]}""";

    private static async Task<List<string>> SetAsideAsync(ShopApi api) => [.. (await api.Api.JsonAsync("GET", $"/v1/shopify/{api.Id}/set-aside")).GetProperty("setAside").EnumerateArray()
        .Select(one => $"{one.GetProperty("topic").GetString()} {one.GetProperty("subject").GetString()}: {one.GetProperty("because").GetString()}")];

    private static async Task<string> OnHandAsync(ShopApi api)
    {
        var node = (await api.Api.JsonAsync("GET", "/v1/inventory/IPOD")).GetProperty("nodes").EnumerateArray().Single(one => one.GetProperty("node").GetString() == ShopMarket.Near);
        var reserved = api.Api.Queue.Live.State.AccountAt(new StockPlace(ShopMarket.Near, "IPOD"))!.Reserved(StockSource.OnHand);
        return $"{node.GetProperty("onHand").GetString()}, {reserved.ToString("0", System.Globalization.CultureInfo.InvariantCulture)} reserved";
    }

    /// <summary>Everything that the log and the archive of decisions hold.</summary>
    private static async Task<string> KeptAsync(ShopApi api)
    {
        var kept = new StringBuilder();
        foreach (var commit in await api.Api.Store.Commits.ReadAsync(0, 1_000))
        {
            kept.Append(Encoding.UTF8.GetString(commit.Command.Span)).Append(Encoding.UTF8.GetString(commit.Events.Span));
        }

        foreach (var row in await api.Api.Store.Decisions.FindAsync(new DecisionFilter(), null, 500))
        {
            var decision = await api.Api.Store.Decisions.GetAsync(row.Key);
            kept.Append(Encoding.UTF8.GetString(decision!.Record.Span)).Append(Encoding.UTF8.GetString(decision.Inputs.Span));
        }

        return kept.ToString();
    }
}

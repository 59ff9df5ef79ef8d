using System.Diagnostics;
using DomRules.Testing.Shopify;

namespace DomRules.Api.Tests.Shopify;

/// <summary>What decisions do to the fulfilment orders of the shop that an order comes from.</summary>
public sealed class ShopDeliveryTests
{
    [Fact]
    public async Task OrderRouted_FromAnotherLocationThanTheShopChose_IsMovedThere()
    {
        await using var api = await ShopApi.StartAsync();
        api.Shop.Model.Add("1001", ShopMarket.FarLocation, ("501", 2));

        await api.TellAsync("orders/create", new ShopOrderPayload("1001"));
        await api.SettledAsync();

        api.Plan("1001").ShouldBe("2×IPOD from " + ShopMarket.Near);
        api.Shown("1001").ShouldBe("2×501 at " + ShopMarket.Near);
        api.Shop.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task OrderSplit_BetweenTwoNodes_IsSplitInTheShop()
    {
        await using var api = await ShopApi.StartAsync();
        api.Shop.Model.Add("1001", ShopMarket.Near, ("501", 7));

        await api.TellAsync("orders/create", new ShopOrderPayload("1001") { Lines = [("501", "IPOD", 7, 7)] });
        await api.SettledAsync();

        api.Shown("1001").ShouldBe($"2×501 at {ShopMarket.FarLocation}, 5×501 at {ShopMarket.Near}");
        api.Shop.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task OrderHeldAndReleased_IsHeldAndReleasedInTheShop()
    {
        await using var api = await ShopApi.StartAsync();
        api.Shop.Model.Add("1001", ShopMarket.FarLocation, ("501", 2));

        await api.TellAsync("orders/create", new ShopOrderPayload("1001") { Tags = "check" });
        await api.SettledAsync();
        api.Shown("1001").ShouldBe($"2×501 at {ShopMarket.FarLocation} held");
        api.Shop.Look(model => model.ActiveOf("1001").Single().Holds.Single()).ShouldSatisfyAllConditions(hold => hold.Reason.ShouldBe("OTHER"), hold => hold.Notes.ShouldBe("desk: A person looks first"), hold => hold.Handle.ShouldBe("domrules"));

        await api.Api.JsonAsync("POST", "/v1/orders/1001/release-hold", """{"by":"ana","because":"the customer called"}""");
        await api.SettledAsync();

        api.Shown("1001").ShouldBe("2×501 at " + ShopMarket.Near);
        api.Shop.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task OrderRerouted_AfterAShortPick_IsMovedOn()
    {
        await using var api = await ShopApi.StartAsync();
        api.Shop.Model.Add("1001", ShopMarket.Near, ("501", 2));
        await api.TellAsync("orders/create", new ShopOrderPayload("1001"));
        await api.SettledAsync();
        api.Shop.Done.ShouldAllBe(one => one == "FulfillmentOrders");

        await api.Api.JsonAsync("POST", "/v1/orders/1001/events", $$"""{"kind":"short_pick","node":"{{ShopMarket.Near}}","sku":"IPOD","line":1,"quantity":"2"}""");
        await api.SettledAsync();

        api.Shown("1001").ShouldBe("2×501 at " + ShopMarket.FarLocation);
        api.Shop.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task OrderPartlyWithoutStock_HoldsThatPart()
    {
        await using var api = await ShopApi.StartAsync();
        api.Shop.Model.Add("1001", ShopMarket.Near, ("501", 2), ("502", 11));

        await api.TellAsync("orders/create", new ShopOrderPayload("1001") { Lines = [("501", "IPOD", 2, 2), ("502", "CASE", 11, 11)] });
        await api.SettledAsync();

        var open = api.Life("1001")!.Holds.IsEmpty ? " at " : " held";
        open.ShouldBe(" held");
        api.Shop.Look(model => model.ActiveOf("1001").All(one => one.Holds.Count == 1)).ShouldBeTrue(api.Shown("1001"));
        api.Shop.Violations.ShouldBeEmpty();
    }

    /// <summary>A shop that breaks, throttles and loses answers is brought to the same, by the same wish again.</summary>
    [Fact]
    public async Task Shop_ThatFailsAtTimes_ComesToWhatIsWanted()
    {
        await using var api = await ShopApi.StartAsync();
        api.Shop.FailBy(number => (number % 3) switch { 1 => StandInFault.LosesAnswer, 2 => StandInFault.Breaks, _ => StandInFault.None });
        api.Shop.Model.Add("1001", ShopMarket.FarLocation, ("501", 2));

        await api.TellAsync("orders/create", new ShopOrderPayload("1001"));
        var shop = await api.SettledAsync();
        for (var tries = 0; tries < 50 && shop.GetProperty("givenUp").GetInt32() > 0; tries++)
        {
            await api.Api.JsonAsync("POST", $"/v1/shopify/{api.Id}/redeliver", status: 202);
            shop = await api.SettledAsync();
        }

        api.Shown("1001").ShouldBe("2×501 at " + ShopMarket.Near);
        shop.GetProperty("givenUp").GetInt32().ShouldBe(0);
        api.Shop.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Shop_ThatThrottles_IsAskedAgainWhenItSays()
    {
        await using var api = await ShopApi.StartAsync();
        api.Shop.FailBy(number => number == 1 ? StandInFault.Throttles : StandInFault.None);
        api.Shop.Model.Add("1001", ShopMarket.FarLocation, ("501", 2));

        await api.TellAsync("orders/create", new ShopOrderPayload("1001"));
        var delivery = await WaitingAsync(api);

        delivery.ShouldBe("The shop answered: Throttled.");
        await api.SettledAsync();
        api.Shown("1001").ShouldBe("2×501 at " + ShopMarket.Near);
    }

    [Fact]
    public async Task Location_ThatTheShopRefuses_IsGivenUpWithItsWords()
    {
        await using var api = await ShopApi.StartAsync();
        var order = api.Shop.Model.Add("1001", ShopMarket.FarLocation, ("501", 2));
        api.Shop.Model.Unstocked.Add(ShopMarket.Near);

        await api.TellAsync("orders/create", new ShopOrderPayload("1001"));
        (await api.SettledAsync()).GetProperty("givenUp").GetInt32().ShouldBe(1);

        (await WaitingAsync(api)).ShouldBe($"{order.Id}: The destination location does not stock the requested inventory item.");
        api.Shop.Model.Unstocked.Clear();
        await api.Api.JsonAsync("POST", $"/v1/shopify/{api.Id}/redeliver", status: 202);
        (await api.SettledAsync()).GetProperty("givenUp").GetInt32().ShouldBe(0);
        api.Shown("1001").ShouldBe("2×501 at " + ShopMarket.Near);
    }

    [Fact]
    public async Task FulfilmentOrder_InProgressElsewhere_IsGivenUpWithTheReason()
    {
        await using var api = await ShopApi.StartAsync();
        var order = api.Shop.Model.Add("1001", ShopMarket.FarLocation, ("501", 2));
        order.Status = "IN_PROGRESS";

        await api.TellAsync("orders/create", new ShopOrderPayload("1001"));
        await api.SettledAsync();

        (await WaitingAsync(api)).ShouldBe($"2 of line item 501 should leave from location {ShopMarket.Near}, but the shop does not let that be done to {order.Id} (IN_PROGRESS at location {ShopMarket.FarLocation})");
    }

    [Fact]
    public async Task Order_ThatTheShopDoesNotShow_IsGivenUp()
    {
        await using var api = await ShopApi.StartAsync();

        await api.TellAsync("orders/create", new ShopOrderPayload("1001"));
        await api.SettledAsync();

        (await WaitingAsync(api)).ShouldBe("The shop has no order 1001, or does not show it to this app.");
    }

    /// <summary>Nobody needs to be told what changes nothing.</summary>
    [Fact]
    public async Task Order_ThatChangesWithoutMoving_SendsNothing()
    {
        await using var api = await ShopApi.StartAsync();
        api.Shop.Model.Add("1001", ShopMarket.Near, ("501", 2));
        await api.TellAsync("orders/create", new ShopOrderPayload("1001"));
        await api.SettledAsync();
        var asked = api.Shop.Done.Count;

        await api.TellAsync("orders/updated", new ShopOrderPayload("1001") { Second = 9 });
        await api.Api.JsonAsync("POST", "/v1/orders/1001/shipments/1/release");
        await api.SettledAsync();

        api.Shop.Done.Count.ShouldBe(asked);
    }

    private static async Task<string> WaitingAsync(ShopApi api)
    {
        for (var begun = Stopwatch.StartNew(); ;)
        {
            begun.Elapsed.ShouldBeLessThan(ShopApi.Patience);
            var list = (await api.Api.JsonAsync("GET", $"/v1/shopify/{api.Id}/deliveries")).GetProperty("deliveries").EnumerateArray().ToList();
            if (list is [var only] && only.GetProperty("why").GetString() is { } why)
            {
                return why;
            }
        }
    }
}

using DomRules.Api.Tests.Hosting;

namespace DomRules.Api.Tests;

/// <summary>What a shop's developer does on the first day.</summary>
public sealed class StoryTests
{
    private const string Order = """{"id":"2001","market":"EU","currency":"EUR","promisedBy":"2027-11-24","destination":{"country":"DE","latitude":52.50,"longitude":13.44},"lines":[{"sku":"TENT-4","quantity":"1","unitPrice":"150.00"}]}""";

    [Fact]
    public async Task Order_Placed_IsRoutedKeptAndFound()
    {
        await using var api = await ServedApi.StartAsync();

        var placed = await api.SendAsync("POST", "/v1/orders", Order);
        placed.Status.ShouldBe(200, placed.Body);
        placed.Body.ShouldContain("\"outcome\":\"routed\"");
        (await api.SendAsync("GET", "/v1/orders/2001")).Body.ShouldContain("\"status\":\"reserved\"");
        (await api.SendAsync("GET", "/v1/decisions?order=2001")).Body.ShouldContain("routed");
        (await api.SendAsync("GET", "/v1/inventory/TENT-4")).Body.ShouldContain("2001");
    }

    [Fact]
    public async Task Order_SentTwiceUnderOneKey_IsPlacedOnce()
    {
        await using var api = await ServedApi.StartAsync();

        var first = await api.SendAsync("POST", "/v1/orders", Order, "once");
        var second = await api.SendAsync("POST", "/v1/orders", Order, "once");
        second.ShouldBe(first);
        (await api.SendAsync("POST", "/v1/orders", Order.Replace("2001", "2002", StringComparison.Ordinal), "once")).Status.ShouldBe(422);
        api.Queue.Live.State.Orders.Count.ShouldBe(1);
    }
}

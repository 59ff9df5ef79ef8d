using System.Text.Json;
using DomRules.Api.Tests.Hosting;

namespace DomRules.Api.Tests.Inventory;

public sealed class InventoryTests
{
    [Fact]
    public async Task Count_OfAnOlderSourceVersion_IsNotApplied()
    {
        await using var api = await ServedApi.StartAsync();

        (await CountAsync(api, 7, "10")).GetProperty("applied").GetBoolean().ShouldBeTrue();
        (await CountAsync(api, 3, "9")).GetProperty("applied").GetBoolean().ShouldBeFalse();
        (await OnHandAsync(api)).ShouldBe("7");
        (await CountAsync(api, 3, "11")).GetProperty("applied").GetBoolean().ShouldBeTrue();
        (await OnHandAsync(api)).ShouldBe("3");
    }

    [Fact]
    public async Task Adjustment_MovesStockAndNeverBelowNothing()
    {
        await using var api = await ServedApi.StartAsync();
        await CountAsync(api, 7, "10");

        await api.JsonAsync("POST", "/v1/inventory/adjustments", """{"node":"BER_DC","sku":"TENT-4","change":"-2","because":"water damage"}""");

        (await OnHandAsync(api)).ShouldBe("5");
        var refused = await api.JsonAsync("POST", "/v1/inventory/adjustments", """{"node":"BER_DC","sku":"TENT-4","change":"-6","because":"stolen"}""", 409);
        refused.GetProperty("detail").GetString().ShouldBe("6 TENT-4 cannot go from BER_DC: 5 are there.");
    }

    [Theory]
    [InlineData("1e13", "10000000000000 TENT-4 at BER_DC cannot be counted")]
    [InlineData("0.00000001", "0.00000001 TENT-4 at BER_DC cannot be counted")]
    public async Task Count_BeyondWhatAStoreCounts_IsRefusedWithWhatWasSent(string onHand, string words)
    {
        await using var api = await ServedApi.StartAsync();

        var refused = await api.JsonAsync("POST", "/v1/inventory/counts", $$"""{"node":"BER_DC","sku":"TENT-4","onHand":"{{onHand}}"}""", 422);

        refused.GetProperty("detail").GetString()!.ShouldStartWith(words);
        refused.GetProperty("title").GetString().ShouldBe("What was sent cannot be used");
        refused.GetProperty("type").GetString().ShouldBe("urn:domrules:problem:uncountable");
    }

    [Fact]
    public async Task Order_OffStep_IsPointedToInTheBody()
    {
        await using var api = await ServedApi.StartAsync();

        var refused = await api.JsonAsync("POST", "/v1/orders", TestOrders.Tent("o1", 0.5m), 400);

        refused.GetProperty("errors")[0].GetProperty("pointer").GetString().ShouldBe("#/lines/0/quantity");
    }

    [Fact]
    public async Task List_PageByPage_HasEveryPlaceOnceInOrder()
    {
        await using var api = await ServedApi.StartAsync();
        var expected = api.Queue.Live.State.Stock.Values.SelectMany(nodes => nodes.Values).Select(account => (account.Place.Sku, account.Place.Node)).Order().ToList();

        var found = new List<(string, string)>();
        var cursor = "";
        do
        {
            var page = await api.JsonAsync("GET", $"/v1/inventory?limit=3{cursor}");
            found.AddRange(page.GetProperty("stock").EnumerateArray().Select(one => (one.GetProperty("sku").GetString()!, one.GetProperty("node").GetString()!)));
            cursor = page.TryGetProperty("next", out var next) ? $"&cursor={next.GetString()}" : "";
        }
        while (cursor.Length > 0);

        found.ShouldBe(expected);
        expected.Count.ShouldBeGreaterThan(3);
        (await api.JsonAsync("GET", "/v1/inventory?node=BER_DC")).GetProperty("stock").EnumerateArray().ShouldAllBe(one => one.GetProperty("node").GetString() == "BER_DC");
    }

    private static Task<JsonElement> CountAsync(ServedApi api, int onHand, string version) =>
        api.JsonAsync("POST", "/v1/inventory/counts", $$"""{"node":"BER_DC","sku":"TENT-4","onHand":"{{onHand}}","sourceVersion":"{{version}}"}""");

    private static async Task<string?> OnHandAsync(ServedApi api) =>
        (await api.JsonAsync("GET", "/v1/inventory/TENT-4")).GetProperty("nodes").EnumerateArray().Single(node => node.GetProperty("node").GetString() == "BER_DC").GetProperty("onHand").GetString();
}

using System.Text.Json;
using DomRules.Api.Tests.Hosting;

namespace DomRules.Api.Tests.Simulating;

public sealed class SimulationTests
{
    [Fact]
    public async Task OneOrder_Simulated_IsDecidedAsPlacedAndLeavesNothing()
    {
        await using var api = await ServedApi.StartAsync();
        var (head, state) = (api.Queue.Live.Head, api.Queue.Live.State.Stock);

        var told = await api.JsonAsync("POST", "/v1/simulate", TestOrders.Tent("2001"));

        var record = told.GetProperty("decisions")[0];
        record.GetProperty("outcome").GetString().ShouldBe("routed");
        (await api.Store.Commits.HeadAsync()).ShouldBe(head);
        api.Queue.Live.State.Stock.ShouldBeSameAs(state);
        var placed = await api.JsonAsync("POST", "/v1/orders", TestOrders.Tent("2001"));
        placed.GetProperty("decisions")[0].GetProperty("summary").GetString().ShouldBe(record.GetProperty("summary").GetString());
    }

    [Fact]
    public async Task ManyOrders_InTurn_EachTakesStockBeforeTheNext()
    {
        await using var api = await ServedApi.StartAsync();
        var stock = api.Queue.Live.State.AccountsOf("TENT-4").Values.Sum(account => account.FreeOnHand);
        var lines = string.Join('\n', Enumerable.Range(1, (int)stock + 5).Select(i => TestOrders.Tent(FormattableString.Invariant($"o{i}"))));

        var inTurn = await api.LinesAsync("/v1/simulate?detail=summary", lines);
        var alone = await api.LinesAsync("/v1/simulate?detail=summary&independent=true", lines);

        Outcomes(inTurn).Distinct().Count().ShouldBeGreaterThan(1, string.Join(' ', Outcomes(inTurn)));
        Outcomes(alone).ShouldAllBe(outcome => outcome == "routed");
        inTurn[^1].GetProperty("done").GetBoolean().ShouldBeTrue();
        inTurn[^1].GetProperty("lines").GetInt32().ShouldBe((int)stock + 5);
    }

    [Fact]
    public async Task OtherVersion_Simulated_DecidesByIt()
    {
        await using var api = await ServedApi.StartAsync();
        var stored = await api.JsonAsync("POST", "/v1/libraries", TestLibraries.HoldsAll, 201);

        var told = await api.JsonAsync("POST", $"/v1/simulate?version={stored.GetProperty("version").GetString()}", TestOrders.Tent("2001"));

        told.GetProperty("decisions")[0].GetProperty("outcome").GetString().ShouldBe("held");
        (await api.JsonAsync("POST", $"/v1/simulate?version={new string('0', 64)}", TestOrders.Tent("2001"), 422)).GetProperty("detail").GetString()!.ShouldContain("is stored");
    }

    [Fact]
    public async Task BadLine_AmongOthers_IsToldAndTheRestGoOn()
    {
        await using var api = await ServedApi.StartAsync();

        var lines = await api.LinesAsync("/v1/simulate", TestOrders.Tent("1") + "\n{\"id\":\n\n" + TestOrders.Tent("2"));

        lines.Take(3).Select(line => (line.GetProperty("line").GetInt32(), line.GetProperty("status").GetInt32())).ShouldBe([(1, 200), (2, 400), (4, 200)]);
        lines[3].GetProperty("failed").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task KnownOrder_Simulated_IsRefusedChangedOrAsNew()
    {
        await using var api = await ServedApi.StartAsync();
        var all = (int)api.Queue.Live.State.AccountsOf("TENT-4").Values.Max(account => account.FreeOnHand);
        var placed = await api.JsonAsync("POST", "/v1/orders", TestOrders.Tent("2001", all));
        var (head, state) = (api.Queue.Live.Head, api.Queue.Live.State);

        (await api.JsonAsync("POST", "/v1/simulate", TestOrders.Tent("2001", all))).GetProperty("refused").GetString()!.ShouldContain("known already");
        var fresh = await api.JsonAsync("POST", "/v1/simulate?as=new&detail=summary", TestOrders.Tent("2001", all));
        var edited = await api.JsonAsync("POST", "/v1/simulate?as=edit&detail=summary", TestOrders.Tent("2001", all + 1));
        var stranger = await api.JsonAsync("POST", "/v1/simulate?as=edit", TestOrders.Tent("2002"));

        fresh.GetProperty("decisions")[0].GetProperty("summary").GetString().ShouldBe(placed.GetProperty("decisions")[0].GetProperty("summary").GetString());
        edited.GetProperty("decisions").GetArrayLength().ShouldBeGreaterThan(0, edited.ToString());
        stranger.GetProperty("refused").GetString()!.ShouldContain("2002");
        (await api.SendAsync("POST", "/v1/simulate?as=old", TestOrders.Tent("2001"))).Status.ShouldBe(400);
        (api.Queue.Live.Head, api.Queue.Live.State).ShouldBe((head, state));
    }

    /// <summary>What is told of an order as new is what an empty shop tells of it, whatever the order held before.</summary>
    [Fact]
    public async Task KnownOrder_AsNew_FindsTheStockAsBeforeItCameIn()
    {
        await using var api = await ServedApi.StartAsync();
        var before = await api.JsonAsync("POST", "/v1/simulate", TestOrders.Tent("2001", 3));
        await api.JsonAsync("POST", "/v1/orders", TestOrders.Tent("2001", 3));
        var held = await api.JsonAsync("POST", "/v1/simulate", TestOrders.Tent("2002", 3));

        var again = await api.JsonAsync("POST", "/v1/simulate?as=new", TestOrders.Tent("2001", 3));

        Stock(again).ShouldBe(Stock(before));
        Stock(held).ShouldNotBe(Stock(before));
    }

    /// <summary>What each candidate had to give.</summary>
    private static List<string> Stock(JsonElement simulated) =>
        [.. simulated.GetProperty("decisions")[0].GetProperty("candidates").EnumerateArray().Select(one => $"{one.GetProperty("node")}: {(one.TryGetProperty("available", out var available) ? available : null)}")];

    private static List<string?> Outcomes(List<JsonElement> lines) =>
        [.. lines.SkipLast(1).Select(line => line.GetProperty("answer").GetProperty("decisions").EnumerateArray().Last().GetProperty("outcome").GetString())];

}

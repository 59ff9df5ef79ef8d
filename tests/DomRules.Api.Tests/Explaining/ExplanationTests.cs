using DomRules.Api.Tests.Hosting;

namespace DomRules.Api.Tests.Explaining;

public sealed class ExplanationTests
{
    [Fact]
    public async Task Decision_Explained_SaysWhatShipsWithNamesOfNodes()
    {
        await using var api = await ServedApi.StartAsync();
        var key = await PlacedAsync(api);

        var told = await api.JsonAsync("GET", $"/v1/decisions/{key}/explanation");

        told.GetProperty("order").GetString().ShouldBe("2001");
        told.GetProperty("sections").EnumerateArray().Select(section => section.GetProperty("title").GetString()).ShouldContain("Shipments");
        told.GetProperty("text").GetString()!.ShouldStartWith(told.GetProperty("sentence").GetString()!);
        told.GetProperty("text").GetString()!.ShouldContain("(BER_DC");
    }

    [Fact]
    public async Task WhyNot_ByIdAndByName_IsTheSame()
    {
        await using var api = await ServedApi.StartAsync();
        var key = await PlacedAsync(api);
        var network = api.Queue.Live.Prepared!.Snapshot;
        var node = network.Nodes.First(one => one.Id != "BER_DC" && one.Name != one.Id);

        var byId = await api.JsonAsync("GET", $"/v1/decisions/{key}/why-not?node={node.Id}");
        var byName = await api.JsonAsync("GET", $"/v1/decisions/{key}/why-not?node={Uri.EscapeDataString(node.Name)}");

        byId.GetProperty("sentence").GetString()!.ShouldStartWith(node.Name);
        byName.GetRawText().ShouldBe(byId.GetRawText());
    }

    [Fact]
    public async Task WhyNot_OfANodeThatWasOutranked_SaysByHowMuch()
    {
        await using var api = await ServedApi.StartAsync();
        var key = await PlacedAsync(api);
        var record = await api.JsonAsync("GET", $"/v1/decisions/{key}");
        var node = record.GetProperty("candidates").EnumerateArray().First(one => one.GetProperty("fate").GetString() == "outranked").GetProperty("node").GetString();

        var told = await api.JsonAsync("GET", $"/v1/decisions/{key}/why-not?node={node}");

        told.GetProperty("text").GetString()!.ShouldMatch(@"with it, .* would be .* instead of ");
        await api.JsonAsync("POST", "/v1/orders/2001/cancel");
        await api.JsonAsync("POST", "/v1/inventory/counts", """{"node":"BER_DC","sku":"TENT-4","onHand":"0"}""");
        (await api.JsonAsync("GET", $"/v1/decisions/{key}/why-not?node={node}")).GetRawText().ShouldBe(told.GetRawText());
        await api.JsonAsync("POST", "/v1/orders/2001/forget", """{"because":"request 1"}""");
        (await api.JsonAsync("GET", $"/v1/decisions/{key}/why-not?node={node}")).GetProperty("text").GetString()!.ShouldContain("a person was forgotten");
    }

    [Fact]
    public async Task Replay_OfADecision_IsIdenticalUntilThePersonIsForgotten()
    {
        await using var api = await ServedApi.StartAsync();
        var key = await PlacedAsync(api);
        var byKey = await api.JsonAsync("GET", $"/v1/decisions/{key}/replay");

        byKey.GetProperty("verdict").GetString().ShouldBe("identical");
        (await api.JsonAsync("GET", $"/v1/decisions/{byKey.GetProperty("decision").GetString()}/replay")).GetRawText().ShouldBe(byKey.GetRawText());
        await api.JsonAsync("POST", "/v1/orders/2001/cancel");
        await api.JsonAsync("POST", "/v1/orders/2001/forget", """{"because":"request 1"}""");
        var forgotten = await api.JsonAsync("GET", $"/v1/decisions/{key}/replay");
        forgotten.GetProperty("verdict").GetString().ShouldBe("without_inputs");
        forgotten.GetProperty("detail").GetString().ShouldBe("it was kept without inputs, or they were erased");
        (await api.SendAsync("GET", "/v1/decisions/99.0/replay")).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("?node=BER_DX", 404, "Did you mean BER_DC?")]
    [InlineData("?node=", 400, "Say which node")]
    [InlineData("", 400, "Say which node")]
    public async Task WhyNot_OfNoNode_SaysWhatToDo(string query, int status, string words)
    {
        await using var api = await ServedApi.StartAsync();

        var (got, body) = await api.SendAsync("GET", $"/v1/decisions/{await PlacedAsync(api)}/why-not{query}");

        got.ShouldBe(status, body);
        body.ShouldContain(words);
    }

    [Fact]
    public async Task Explanation_AfterTheNetworkWasReplaced_KeepsTheNamesOfThen()
    {
        await using var api = await ServedApi.StartAsync();
        var key = await PlacedAsync(api);
        var before = await api.JsonAsync("GET", $"/v1/decisions/{key}/explanation");
        var network = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "rule-libraries", "complete", "network.json"));
        var name = api.Queue.Live.Prepared!.Snapshot.Nodes.First(node => node.Id == "BER_DC").Name;
        var stored = await api.JsonAsync("POST", "/v1/networks", network.Replace($"\"{name}\"", "\"Somewhere else\"", StringComparison.Ordinal), 201);
        await api.JsonAsync("PUT", "/v1/live/network", $$"""{"version":"{{stored.GetProperty("version").GetString()}}","because":"renamed"}""");

        api.Queue.Live.Prepared!.Snapshot.Nodes.First(node => node.Id == "BER_DC").Name.ShouldBe("Somewhere else");
        (await api.JsonAsync("GET", $"/v1/decisions/{key}/explanation")).GetRawText().ShouldBe(before.GetRawText());
    }

    private static async Task<string> PlacedAsync(ServedApi api) =>
        (await api.JsonAsync("POST", "/v1/orders", TestOrders.Tent("2001"))).GetProperty("decisions")[0].GetProperty("key").GetString()!;
}

using System.Diagnostics;
using System.Text.Json;
using DomRules.Api.Tests.Hosting;
using DomRules.Operations.Auditing;
using DomRules.Operations.Replaying;

namespace DomRules.Api.Tests.Privacy;

/// <summary>A person who asks to be forgotten is; what was decided can still be read, and proven.</summary>
public sealed class ForgetTests : IDisposable
{
    private static readonly string[] Personal = ["10437", "Prenzlauer Berg", "52.5412", "13.4127", "very important person"];

    private const string Order = """{"id":"7001","market":"EU","currency":"EUR","destination":{"country":"DE","region":"BE","city":"Prenzlauer Berg","postalCode":"10437","latitude":52.5412,"longitude":13.4127},"customer":{"segment":"vip","attributes":{"note":"very important person"}},"lines":[{"sku":"TENT-4","quantity":"1","unitPrice":"150.00"}]}""";
    private const string Why = """{"because":"request 12"}""";
    private readonly string _folder = Directory.CreateTempSubdirectory("domrules-forget-").FullName;

    [Fact]
    public async Task Forget_AnOrderThatArrived_LeavesNothingOfThePersonInWhatIsServed()
    {
        await using var api = await ServedApi.StartAsync();
        var decision = await DeliveredAsync(api);
        (await EverythingAsync(api, decision)).ShouldContain("10437");

        var told = await api.JsonAsync("POST", "/v1/orders/7001/forget", Why);

        told.GetProperty("order").GetString().ShouldBe("7001");
        told.GetProperty("replaced").GetInt32().ShouldBe(told.GetProperty("parts").EnumerateObject().Sum(part => part.Value.GetInt32()));
        told.GetProperty("parts").EnumerateObject().Select(part => part.Name).ShouldBe(["answer", "command", "events", "inputs"]);
        var left = await EverythingAsync(api, decision);
        foreach (var word in Personal)
        {
            left.ShouldNotContain(word);
        }
    }

    [Fact]
    public async Task Forgotten_Order_IsStillExplainedAndItsReplaySaysWhatIsGone()
    {
        await using var api = await ServedApi.StartAsync();
        var decision = await DeliveredAsync(api);
        var before = await api.JsonAsync("GET", $"/v1/decisions/{decision}/explanation");
        await api.JsonAsync("POST", "/v1/orders", TestOrders.Tent("7002"));
        await api.JsonAsync("POST", "/v1/orders/7001/forget", Why);

        var after = await api.JsonAsync("GET", $"/v1/decisions/{decision}/explanation");
        after.GetProperty("sentence").GetString().ShouldBe(before.GetProperty("sentence").GetString());
        Titles(after).ShouldBe(Titles(before));
        (await api.JsonAsync("GET", $"/v1/decisions/{decision}/why-not?node=S_104")).GetProperty("sentence").GetString()!.ShouldNotBeEmpty();
        (await api.JsonAsync("GET", "/v1/orders/7001")).GetProperty("status").GetString().ShouldBe("delivered");
        var verdicts = new List<(string, ReplayVerdict)>();
        await foreach (var replayed in new StoreReplaying(api.Store).AllAsync())
        {
            verdicts.Add((replayed.Decision.Order, replayed.Verdict));
        }

        verdicts.ShouldBe([("7001", ReplayVerdict.WithoutInputs), ("7002", ReplayVerdict.Identical)]);
    }

    [Fact]
    public async Task Forget_Again_UnderItsKeyIsTheSameAndUnderAnotherFindsNothingLeft()
    {
        await using var api = await ServedApi.StartAsync();
        await DeliveredAsync(api);

        var first = await api.SendAsync("POST", "/v1/orders/7001/forget", Why, "once");
        var again = await api.JsonAsync("POST", "/v1/orders/7001/forget", Why, key: "later");

        first.Status.ShouldBe(200, first.Body);
        again.GetProperty("replaced").GetInt32().ShouldBe(0, again.ToString());
        (await api.SendAsync("POST", "/v1/orders/7001/forget", Why, "once")).ShouldBe(first);
        (await api.JsonAsync("GET", "/v1/audit?kind=forget&subject=7001")).GetProperty("entries").GetArrayLength().ShouldBe(2);
    }

    [Theory]
    [InlineData("7001", Why, 409, "its place is still needed")]
    [InlineData("nobody", Why, 409, "not known")]
    [InlineData("7001", "{}", 400, "such as the number of the person's request")]
    [InlineData("7001", """{"because":" "}""", 400, "put no name into it")]
    [InlineData("7001", """{"because":"12","customer":"Ana"}""", 400, "There is no `customer` here. There are `because`.")]
    [InlineData("7001", "[", 400, "The body is")]
    public async Task Forget_ThatCannotBe_SaysWhy(string order, string body, int status, string words)
    {
        await using var api = await ServedApi.StartAsync();
        await api.JsonAsync("POST", "/v1/orders", Order);

        var (got, text) = await api.SendAsync("POST", $"/v1/orders/{order}/forget", body);

        got.ShouldBe(status, text);
        text.ShouldContain(words);
        (await api.SendAsync("GET", "/v1/orders/7001")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Forget_WithoutBeingAnAdministrator_IsForbidden()
    {
        await using var api = await ServedApi.StartAsync(scopes: ["operate", "orders:read", "orders:write"]);

        (await api.SendAsync("POST", "/v1/orders/7001/forget", Why)).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Chain_AfterAPersonWasForgotten_IsWholeToAnybodyWithoutDomRules()
    {
        await using var api = await ServedApi.StartAsync();
        await DeliveredAsync(api);
        await api.JsonAsync("POST", "/v1/orders/7001/forget", Why);
        var keys = Signature.NewKeys();
        await File.WriteAllTextAsync(Path.Combine(_folder, "public.pem"), keys.Public);

        (await ChainExport.WriteAsync(api.Store, Path.Combine(_folder, "audit"), keys.Private, TimeProvider.System.GetUtcNow())).Problem.ShouldBeNull();

        (await ChainVerification.VerifyAsync(api.Store, [])).Findings.ShouldBeEmpty();
        using var script = Process.Start(new ProcessStartInfo("sh", [Path.Combine("audit", "verify.sh"), Path.Combine("..", "public.pem")]) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await script.StandardOutput.ReadToEndAsync() + await script.StandardError.ReadToEndAsync();
        await script.WaitForExitAsync();
        script.ExitCode.ShouldBe(0, output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<string?> Titles(JsonElement explanation) => explanation.GetProperty("sections").EnumerateArray().Select(section => section.GetProperty("title").GetString());

    private static async Task<string> DeliveredAsync(ServedApi api)
    {
        var placed = await api.JsonAsync("POST", "/v1/orders", Order);
        await api.JsonAsync("POST", "/v1/orders/7001/confirm");
        foreach (var move in (string[])["release", "ship", "deliver"])
        {
            await api.JsonAsync("POST", $"/v1/orders/7001/shipments/1/{move}");
        }

        return placed.GetProperty("decisions")[0].GetProperty("key").GetString()!;
    }

    /// <summary>Whatever the API shows of the order, as one text.</summary>
    private static async Task<string> EverythingAsync(ServedApi api, string decision)
    {
        var text = "";
        foreach (var path in (string[])["/v1/orders/7001", $"/v1/decisions/{decision}", $"/v1/decisions/{decision}/explanation", "/v1/decisions?order=7001"])
        {
            text += (await api.SendAsync("GET", path)).Body;
        }

        foreach (var entry in (await api.JsonAsync("GET", "/v1/audit?subject=7001")).GetProperty("entries").EnumerateArray())
        {
            text += (await api.SendAsync("GET", $"/v1/audit/{entry.GetProperty("number")}")).Body;
        }

        return text;
    }
}

using System.Globalization;
using System.Text.Json;
using DomRules.Api.Hosting;
using DomRules.Api.Tests.Hosting;
using DomRules.Operations.Simulating;
using DomRules.Store;
using DomRules.Store.Jobs;

namespace DomRules.Api.Tests.Jobs;

/// <summary>Decisions that were made are made again by another version, in the background.</summary>
public sealed class SimulationJobTests
{
    private static readonly ApiOptions Quick = new() { Tick = TimeSpan.FromMilliseconds(20), RequestsPerSecond = 1_000_000, Burst = 1_000_000 };
    private static readonly ApiOptions Idle = Quick with { Tick = TimeSpan.FromHours(1) };

    [Fact]
    public async Task Simulation_ByTheVersionThatDecided_ChangesNothingAndReproducesAll()
    {
        await using var api = await ServedApi.StartAsync(options: Quick);
        await PlaceAsync(api, 5);

        var totals = (await DoneAsync(api, $$"""{"kind":"simulate","version":"{{await LiveAsync(api)}}"}""")).GetProperty("totals");

        (Count(totals, "compared"), Count(totals, "changed"), Count(totals, "reproduced")).ShouldBe((5, 0, 5));
        totals.GetProperty("costs")[0].GetProperty("before").GetString().ShouldBe(totals.GetProperty("costs")[0].GetProperty("after").GetString());
        totals.GetProperty("nodes").EnumerateArray().ShouldAllBe(move => move.GetProperty("from").GetString() == move.GetProperty("to").GetString());
    }

    [Fact]
    public async Task Simulation_ByAVersionThatHoldsAll_TellsEachChangeAndWhatTheyComeToTogether()
    {
        await using var api = await ServedApi.StartAsync(options: Quick);
        await PlaceAsync(api, 250);
        var (head, stock) = (await api.Store.Commits.HeadAsync(), api.Queue.Live.State.Stock);

        var job = await SetAsync(api, $$"""{"kind":"simulate","library":{{TestLibraries.HoldsAll}}}""");
        var result = (await EndedAsync(api, job, "done")).GetProperty("result");

        var totals = result.GetProperty("totals");
        (Count(totals, "compared"), Count(totals, "changed"), Count(totals, "reproduced")).ShouldBe((250, 250, 250));
        totals.GetProperty("outcomes").EnumerateArray().ShouldAllBe(one => one.GetProperty("to").GetString() == "held");
        totals.GetProperty("nodes").EnumerateArray().ShouldAllBe(one => one.GetProperty("to").ValueKind == JsonValueKind.Null);
        totals.GetProperty("nodes").EnumerateArray().Sum(one => decimal.Parse(one.GetProperty("units").GetString()!, CultureInfo.InvariantCulture)).ShouldBe(250);
        (await api.Store.Commits.HeadAsync()).Number.ShouldBe(head.Number + 1);
        api.Queue.Live.State.Stock.ShouldBeSameAs(stock);
        var rows = await AllChangesAsync(api, job, 90);
        rows.Select(row => row.GetProperty("order").GetString()).ShouldBe(Enumerable.Range(1, 250).Reverse().Select(i => FormattableString.Invariant($"s{i}")));
        rows[0].GetProperty("changed").EnumerateArray().Select(what => what.GetString()).ShouldContain("outcome");
    }

    [Fact]
    public async Task Changes_ThatWereKeptLongEnough_AreToldToBeGoneAndNoPageFollows()
    {
        await using var api = await ServedApi.StartAsync(options: Quick);
        await PlaceAsync(api, 3);
        var job = await SetAsync(api, $$"""{"kind":"simulate","library":{{TestLibraries.HoldsAll}}}""");
        await EndedAsync(api, job, "done");
        (await AllChangesAsync(api, job, 2)).Count.ShouldBe(3);

        (await api.Store.Artefacts.PruneAsync("simulation", DateTimeOffset.MaxValue, 100)).ShouldBe(1);

        (await api.SendAsync("GET", $"/v1/jobs/{job}/changes?limit=2")).ShouldBe((200, """{"done":true,"lines":0,"gone":true}""" + "\n"));
    }

    [Fact]
    public async Task Change_OfOneDecision_ExplainsBothSides()
    {
        await using var api = await ServedApi.StartAsync(options: Quick);
        await PlaceAsync(api, 1);
        var job = await SetAsync(api, $$"""{"kind":"simulate","library":{{TestLibraries.HoldsAll}}}""");
        await EndedAsync(api, job, "done");
        var row = (await AllChangesAsync(api, job, 10)).Single();

        var told = await api.JsonAsync("GET", $"/v1/jobs/{job}/changes/{row.GetProperty("decision").GetString()}");

        told.GetProperty("reproduced").GetBoolean().ShouldBeTrue();
        told.GetProperty("explanations").GetProperty("after").GetProperty("text").GetString()!.ShouldContain("A person looks first");
        told.GetProperty("explanations").GetProperty("before").GetProperty("text").GetString()!.ShouldNotContain("A person looks first");
        told.GetProperty("after").GetRawText().ShouldBe(row.GetProperty("after").GetRawText());
    }

    [Fact]
    public async Task Simulation_OfSomeDecisions_LooksAtThoseOnly()
    {
        await using var api = await ServedApi.StartAsync(options: Quick);
        await PlaceAsync(api, 4);
        var version = await LiveAsync(api);
        var third = (await api.JsonAsync("GET", "/v1/decisions?kind=route&order=s3")).GetProperty("decisions")[0].GetProperty("at").GetString();

        Count((await DoneAsync(api, $$"""{"kind":"simulate","version":"{{version}}","last":3}""")).GetProperty("totals"), "compared").ShouldBe(3);
        Count((await DoneAsync(api, $$"""{"kind":"simulate","version":"{{version}}","from":"{{third}}"}""")).GetProperty("totals"), "compared").ShouldBeInRange(2, 4);
        Count((await DoneAsync(api, $$"""{"kind":"simulate","version":"{{version}}","market":"EU"}""")).GetProperty("totals"), "compared").ShouldBe(4);
        Count((await DoneAsync(api, $$"""{"kind":"simulate","version":"{{version}}","market":"US"}""")).GetProperty("totals"), "compared").ShouldBe(0);
    }

    [Fact]
    public async Task Simulation_OfAForgottenOrder_PassesItOverAndCountsIt()
    {
        await using var api = await ServedApi.StartAsync(options: Quick);
        await PlaceAsync(api, 2);
        await api.JsonAsync("POST", "/v1/orders/s1/cancel");
        await api.JsonAsync("POST", "/v1/orders/s1/forget", """{"because":"request 1"}""");

        var totals = (await DoneAsync(api, $$"""{"kind":"simulate","version":"{{await LiveAsync(api)}}"}""")).GetProperty("totals");

        (Count(totals, "compared"), Count(totals, "withoutInputs")).ShouldBe((1, 1));
    }

    /// <summary>A process that died left its progress, its lease, and perhaps the rows of a slice that nothing names.</summary>
    [Fact]
    public async Task Simulation_WhoseProcessDied_IsGoneOnWithByAnotherAndFindsTheSame()
    {
        await using var api = await ServedApi.StartAsync(options: Idle);
        await PlaceAsync(api, 250);
        var job = await SetAsync(api, $$"""{"kind":"simulate","library":{{TestLibraries.HoldsAll}}}""");
        var now = TimeProvider.System.GetUtcNow();
        var leased = (await api.Store.Jobs.LeaseAsync("first", now, now.AddSeconds(30), 1)).Single();
        var dying = new DyingJobs(api.Store, after: 2);
        await Should.ThrowAsync<StoreException>(() => new SimulationJob(dying, TimeProvider.System).RunAsync(leased, "first", default));
        (await api.JsonAsync("GET", $"/v1/jobs/{job}")).GetProperty("progress").GetProperty("done").GetInt32().ShouldBe(100);

        var later = TimeProvider.System.GetUtcNow().AddSeconds(31);
        var again = (await api.Store.Jobs.LeaseAsync("second", later, later.AddMinutes(1), 1)).Single();
        await new SimulationJob(api.Store, TimeProvider.System).RunAsync(again, "second", default);

        var ended = await api.JsonAsync("GET", $"/v1/jobs/{job}");
        ended.GetProperty("state").GetString().ShouldBe("done");
        Count(ended.GetProperty("result").GetProperty("totals"), "changed").ShouldBe(250);
        (await AllChangesAsync(api, job, 500)).Select(row => row.GetProperty("order").GetString()).Distinct().Count().ShouldBe(250);
    }

    [Fact]
    public async Task Simulation_Cancelled_EndsWithWhatItFoundSoFar()
    {
        await using var api = await ServedApi.StartAsync(options: Idle);
        await PlaceAsync(api, 120);
        var job = await SetAsync(api, $$"""{"kind":"simulate","library":{{TestLibraries.HoldsAll}}}""");
        var now = TimeProvider.System.GetUtcNow();
        var leased = (await api.Store.Jobs.LeaseAsync("first", now, now.AddSeconds(30), 1)).Single();
        var cancelling = new DyingJobs(api.Store, after: 1, instead: () => api.JsonAsync("POST", $"/v1/jobs/{job}/cancel", status: 202));

        await new SimulationJob(cancelling, TimeProvider.System).RunAsync(leased, "first", default);

        var ended = await api.JsonAsync("GET", $"/v1/jobs/{job}");
        ended.GetProperty("state").GetString().ShouldBe("cancelled");
        ended.GetProperty("result").GetProperty("done").GetInt32().ShouldBe(100);
        (await AllChangesAsync(api, job, 500)).Count.ShouldBe(100);
    }

    [Fact]
    public async Task Simulation_WhenItsProcessEnds_IsGivenBackAtOnce()
    {
        await using var api = await ServedApi.StartAsync(options: Idle);
        await PlaceAsync(api, 3);
        var job = await SetAsync(api, $$"""{"kind":"simulate","library":{{TestLibraries.HoldsAll}}}""");
        var now = TimeProvider.System.GetUtcNow();
        var leased = (await api.Store.Jobs.LeaseAsync("first", now, now.AddSeconds(30), 1)).Single();
        using var ending = new CancellationTokenSource();
        await ending.CancelAsync();

        await new SimulationJob(api.Store, TimeProvider.System).RunAsync(leased, "first", ending.Token);

        (await api.Store.Jobs.GetAsync(job))!.Owner.ShouldBeNull();
        (await api.Store.Jobs.LeaseAsync("second", TimeProvider.System.GetUtcNow().AddSeconds(1), TimeProvider.System.GetUtcNow().AddSeconds(9), 1)).Single().Job.Id.ShouldBe(job);
    }

    [Theory]
    [InlineData("""{"kind":"activate","version":"x"}""", 400, "`kind` is simulate")]
    [InlineData("""{"kind":"simulate"}""", 400, "Say by what to decide")]
    [InlineData("""{"kind":"simulate","version":"x","library":{}}""", 400, "Say by what to decide")]
    [InlineData("""{"kind":"simulate","version":"0000"}""", 422, "is stored")]
    [InlineData("""{"kind":"simulate","library":{}}""", 422, "no bundle of files")]
    [InlineData("""{"kind":"simulate","version":"x","last":0}""", 400, "`last` is a number from 1 to 100000")]
    [InlineData("""{"kind":"simulate","version":"x","last":100001}""", 400, "`last`")]
    [InlineData("""{"kind":"simulate","version":"x","from":"yesterday"}""", 400, "`from` is a moment")]
    [InlineData("""{"kind":"simulate","version":"x","orders":3}""", 400, "There is no `orders` here")]
    [InlineData("""[]""", 400, "no JSON object")]
    public async Task Simulation_ThatCannotBeSet_SaysWhy(string body, int status, string words)
    {
        await using var api = await ServedApi.StartAsync();

        var (got, text) = await api.SendAsync("POST", "/v1/jobs", body);

        got.ShouldBe(status, text);
        JsonSerializer.Deserialize<JsonElement>(text).GetProperty("detail").GetString()!.ShouldContain(words);
        (await api.JsonAsync("GET", "/v1/jobs")).GetProperty("jobs").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Jobs_InPages_ComeEachOnceByKindAndState()
    {
        await using var api = await ServedApi.StartAsync(options: Idle);
        var body = $$"""{"kind":"simulate","version":"{{await LiveAsync(api)}}"}""";
        var set = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            set.Add(await SetAsync(api, body));
        }

        var (seen, cursor) = (new List<string>(), "");
        do
        {
            var page = await api.JsonAsync("GET", $"/v1/jobs?kind=simulate&state=waiting&limit=3{cursor}");
            seen.AddRange(page.GetProperty("jobs").EnumerateArray().Select(job => job.GetProperty("job").GetString()!));
            cursor = page.TryGetProperty("next", out var next) ? $"&cursor={next.GetString()}" : "";
        }
        while (cursor.Length > 0);

        seen.ShouldBe(set, ignoreOrder: true);
        (await api.JsonAsync("GET", "/v1/jobs?kind=activate")).GetProperty("jobs").GetArrayLength().ShouldBe(0);
        (await api.JsonAsync("GET", "/v1/jobs?cursor=bm9uZQ", status: 400)).GetProperty("detail").GetString()!.ShouldContain("`next` of the page before");
    }

    private static int Count(JsonElement totals, string name) => totals.GetProperty("counts").GetProperty(name).GetInt32();

    private static async Task PlaceAsync(ServedApi api, int many)
    {
        await api.JsonAsync("POST", "/v1/inventory/counts", """{"node":"BER_DC","sku":"TENT-4","onHand":"1000"}""");
        await api.LinesAsync("/v1/bulk", string.Join('\n', Enumerable.Range(1, many).Select(i => $$"""{"do":"order","order":{{TestOrders.Tent(FormattableString.Invariant($"s{i}"))}}}""")));
    }

    private static async Task<string> LiveAsync(ServedApi api) =>
        (await api.JsonAsync("GET", "/v1/live")).GetProperty("live").EnumerateArray().First(one => one.GetProperty("market").GetString() == "*").GetProperty("version").GetString()!;

    private static async Task<string> SetAsync(ServedApi api, string body) => (await api.JsonAsync("POST", "/v1/jobs", body, 202)).GetProperty("job").GetString()!;

    private static async Task<JsonElement> DoneAsync(ServedApi api, string body) => (await EndedAsync(api, await SetAsync(api, body), "done")).GetProperty("result");

    private static async Task<List<JsonElement>> AllChangesAsync(ServedApi api, string job, int limit)
    {
        var (rows, cursor) = (new List<JsonElement>(), "");
        while (true)
        {
            var (status, text) = await api.SendAsync("GET", $"/v1/jobs/{job}/changes?limit={limit}{cursor}");
            status.ShouldBe(200, text);
            var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
            lines[^1].GetProperty("lines").GetInt32().ShouldBe(lines.Count - 1);
            rows.AddRange(lines.SkipLast(1));
            if (!lines[^1].TryGetProperty("next", out var next))
            {
                return rows;
            }

            cursor = $"&cursor={next.GetString()}";
        }
    }

    /// <summary>Asks until the job is finished.</summary>
    private static async Task<JsonElement> EndedAsync(ServedApi api, string id, string state)
    {
        for (var end = TimeProvider.System.GetUtcNow().AddSeconds(60); TimeProvider.System.GetUtcNow() < end;)
        {
            var job = await api.JsonAsync("GET", $"/v1/jobs/{id}");
            if (job.GetProperty("state").GetString() != "waiting")
            {
                job.GetProperty("state").GetString().ShouldBe(state, job.ToString());
                return job;
            }
        }

        throw new TimeoutException($"Job {id} is not finished after a minute.");
    }
}

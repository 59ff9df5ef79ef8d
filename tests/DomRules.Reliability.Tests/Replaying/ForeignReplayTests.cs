using System.Diagnostics;
using System.Text.Json.Nodes;
using DomRules.Operations.Serving;
using DomRules.Reliability.Tests.Host;
using DomRules.Reliability.Tests.Requests;
using DomRules.Reliability.Tests.Stores;
using DomRules.Store.Decisions;
using Xunit.Abstractions;

namespace DomRules.Reliability.Tests.Replaying;

/// <summary>What was decided here is decided again, byte for byte, by processes under other cultures and in other time zones, on one thread and on sixteen.</summary>
public sealed class ForeignReplayTests(ITestOutputHelper output)
{
    private static readonly (string Culture, string Zone, int Hours, int Threads, string Number)[] Places =
    [
        ("tr-TR", "Asia/Tokyo", 9, 1, "1,5"),
        ("de-DE", "America/New_York", -5, 16, "1,5"),
        ("ar-SA", "Pacific/Auckland", 12, 16, "1٫5"),
    ];

    [Theory, InlineData(true, 400), InlineData(false, 4_600)]
    public async Task Replay_UnderOtherCulturesAndZones_GivesTheSameBytes(bool isMarketplace, int ordinary)
    {
        var wanted = Scale.Of(ordinary, 20 * ordinary);
        await using var tested = await TestedStore.NewAsync(StoreKind.Sqlite);
        var watch = Stopwatch.StartNew();
        var decisions = isMarketplace ? await MarketplaceAsync(await tested.OpenAsync(), wanted) : await SmallMarketAsync(await tested.OpenAsync(), wanted);
        output.WriteLine($"{decisions} decisions made in {watch.Elapsed.TotalSeconds:0.0} s");
        var configuration = WithCultures(tested.Folder);
        foreach (var place in Places)
        {
            await ReplayAsync(tested.Address, configuration, decisions, place);
        }
    }

    private async Task ReplayAsync(string store, string configuration, int decisions, (string Culture, string Zone, int Hours, int Threads, string Number) place)
    {
        var watch = Stopwatch.StartNew();
        var environment = new Dictionary<string, string> { ["LC_ALL"] = place.Culture.Replace('-', '_') + ".UTF-8", ["TZ"] = place.Zone };
        string[] arguments = ["replay", store, place.Culture, FormattableString.Invariant($"{place.Threads}")];
        var (status, told, errors) = await ChildProcess.RunAsync(configuration, environment, arguments);
        var kind = "the machine's own culture";
        if (status != 0 && errors.Contains("ICU", StringComparison.Ordinal))
        {
            kind = "REDUCED: a culture made by hand, since this machine has no ICU";
            (status, told, errors) = await ChildProcess.RunAsync(null, environment, arguments);
        }

        status.ShouldBe(0, errors);
        told.ShouldBe(FormattableString.Invariant($"{decisions} of {decisions} identical, {place.Number} {place.Hours} h, {place.Threads} threads\n"));
        output.WriteLine($"{place.Culture} ({kind}), {place.Zone}: {told.TrimEnd()}, in {watch.Elapsed.TotalSeconds:0.0} s");
    }

    /// <summary>Baskets of one to five lines on scarce stock, some of them paid later, a cart between them; what cannot be planned waits and is looked at again.</summary>
    private static async Task<int> SmallMarketAsync(Store.IStore store, int wanted)
    {
        var random = new Random(20261126);
        var clock = new HandClock(Timers.TimedMarket.Nine);
        await using var queue = await CommitQueue.OpenAsync(store, clock);
        await ServedStore.PublishAsync(store, queue, Timers.TimedMarket.Policy, Market.NetworkText(200, 12, "NEAR", "FAR"));
        for (var i = 0; queue.Live.Head.Number < wanted; i += 100)
        {
            await Task.WhenAll(Enumerable.Range(i, 100).Select(number => ShopAsync(queue, random.Next(10), FormattableString.Invariant($"s{number}"), [.. Enumerable.Range(0, 1 + random.Next(5)).Select(_ => random.Next(200)).Distinct()])));
            clock.Pass(TimeSpan.FromMinutes(20));
        }

        return (await store.Decisions.FindAsync(new DecisionFilter(), null, int.MaxValue)).Count;
    }

    private static async Task ShopAsync(CommitQueue queue, int kind, string id, int[] skus)
    {
        var order = Market.Order(id, skus)[..^1];
        (kind == 0
            ? await queue.InsistAsync(id, "promise", ("request", order + ",\"hold\":\"cart\"}"))
            : await queue.PlaceAsync(id, order + (kind < 4 ? ",\"payment\":\"pending\"}" : "}"))).Status.ShouldBe(200);
    }

    /// <summary>Orders of the marketplace, placed again under other ids until there are enough; how many decisions there are.</summary>
    private static async Task<int> MarketplaceAsync(Store.IStore store, int wanted)
    {
        var folder = Path.Combine(Repository.Root, "rule-libraries", "br-marketplace");
        await using var queue = await CommitQueue.OpenAsync(store, new HandClock(new DateTimeOffset(2018, 6, 1, 12, 0, 0, TimeSpan.Zero)));
        (await FirstVersions.PublishAsync(new Publishing(store, queue), queue, folder, Path.Combine(folder, "network.json"), DateTimeOffset.UnixEpoch)).ShouldBeNull();
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "orders.ndjson"));
        for (var done = 0; done < wanted; done += 200)
        {
            await Task.WhenAll(Enumerable.Range(done, Math.Min(200, wanted - done)).Select(i => PlaceAsync(queue, lines[i % lines.Length], i)));
        }

        return (await store.Decisions.FindAsync(new DecisionFilter(), null, int.MaxValue)).Count;
    }

    private static async Task PlaceAsync(CommitQueue queue, string line, int i)
    {
        var order = JsonNode.Parse(line)!.AsObject();
        order["id"] = FormattableString.Invariant($"m{i}");
        (await queue.PlaceAsync(FormattableString.Invariant($"m{i}"), order.ToJsonString())).Status.ShouldBe(200);
    }

    /// <summary>The configuration of this program, with the cultures that it usually goes without.</summary>
    private static string WithCultures(string folder)
    {
        var own = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "DomRules.Reliability.Tests.runtimeconfig.json")))!;
        own["runtimeOptions"]!["configProperties"]!["System.Globalization.Invariant"] = false;
        var file = Path.Combine(folder, "cultures.runtimeconfig.json");
        File.WriteAllText(file, own.ToJsonString());
        return file;
    }
}

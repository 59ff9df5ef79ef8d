using System.Globalization;
using System.Text.Json;
using DomRules.Api.Hosting;
using DomRules.Api.Tests.Hosting;
using DomRules.Operations.Serving;
using DomRules.Store.Commits;
using Xunit.Abstractions;

namespace DomRules.Api.Tests.Versions;

/// <summary>Versions go live while others decide: each decision names one version, the one that was live at its place in the log. DOMRULES_HEAVY=1 publishes more often.</summary>
public sealed class PublishingTests(ITestOutputHelper output)
{
    private const int Readers = 3;
    private static readonly int Publishes = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1" ? 10_000 : 500;
    private static readonly ApiOptions Quick = new() { RequestsPerSecond = 1_000_000, Burst = 1_000_000 };

    [Fact]
    public async Task Decisions_WhileVersionsGoLive_EachNameTheOneThatWasLive()
    {
        await using var api = await ServedApi.StartAsync(options: Quick);
        var first = (await api.JsonAsync("GET", "/v1/live")).GetProperty("live").EnumerateArray().First(one => one.GetProperty("market").GetString() == "*").GetProperty("version").GetString()!;
        var second = (await api.JsonAsync("POST", "/v1/libraries", TestLibraries.HoldsAll, 201)).GetProperty("version").GetString()!;
        using var ended = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Readers).Select(reader => Task.Run(() => PlaceAsync(api, reader, ended.Token))).ToList();

        for (var i = 0; i < Publishes; i++)
        {
            await api.JsonAsync("PUT", "/v1/live/EU", $$"""{"version":"{{(i % 2 == 0 ? second : first)}}","because":"{{i}}"}""", key: FormattableString.Invariant($"p-{i}"));
        }

        await ended.CancelAsync();
        var placed = (await Task.WhenAll(readers)).Sum();
        var (decisions, byFirst, wrong) = await CheckAsync(api, first, second);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Publishes:N0} publishes, {placed:N0} orders placed meanwhile, {decisions:N0} decisions ({byFirst:N0} by the first version, {decisions - byFirst:N0} by the second), {wrong.Count} by another than was live"));
        wrong.ShouldBeEmpty();
        decisions.ShouldBeGreaterThan(Publishes / 10);
        byFirst.ShouldBeInRange(1, decisions - 1);
    }

    private static async Task<int> PlaceAsync(ServedApi api, int reader, CancellationToken ended)
    {
        var placed = 0;
        while (!ended.IsCancellationRequested)
        {
            var id = FormattableString.Invariant($"r{reader}-{placed++}");
            (await api.JsonAsync("POST", "/v1/orders", TestOrders.Tent(id), key: id)).GetProperty("decisions")[0].GetProperty("outcome").GetString().ShouldNotBeNull();
            (await api.SendAsync("POST", "/v1/simulate?detail=summary", TestOrders.Tent($"s{id}"))).Status.ShouldBeOneOf(200, 429);
        }

        return placed;
    }

    /// <summary>Every decision against the publish before it in the log, and its record against the version.</summary>
    private static async Task<(int Decisions, int ByFirst, List<string> Wrong)> CheckAsync(ServedApi api, string first, string second)
    {
        var (wrong, byFirst, decisions, live) = (new List<string>(), 0, 0, first);
        var kept = (await api.Store.Decisions.ReadAsync(null, int.MaxValue)).ToLookup(one => one.Row.Key.Commit);
        foreach (var commit in await api.Store.Commits.ReadAsync(0, int.MaxValue))
        {
            foreach (var one in kept[commit.Number])
            {
                decisions++;
                byFirst += one.Row.Version == first ? 1 : 0;
                if (one.Row.Version != live || (one.Row.Outcome == "held") != (live == second))
                {
                    wrong.Add($"{one.Row.Key} of {one.Row.Order}: {one.Row.Outcome} by {one.Row.Version}, where {live} was live");
                }
            }

            live = After(commit, live);
        }

        return (decisions, byFirst, wrong);
    }

    private static string After(Commit commit, string live)
    {
        if (commit is not { Kind: PublishCommand.Kind, Subject: "EU" })
        {
            return live;
        }

        using var json = JsonDocument.Parse(commit.Command);
        return json.RootElement.GetProperty("version").GetString()!;
    }
}

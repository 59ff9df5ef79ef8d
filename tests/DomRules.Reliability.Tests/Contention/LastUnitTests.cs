using System.Diagnostics;
using System.Globalization;
using System.Net;
using DomRules.Model.Life;
using DomRules.Reliability.Tests.Requests;
using DomRules.Reliability.Tests.Stores;
using Xunit.Abstractions;

namespace DomRules.Reliability.Tests.Contention;

/// <summary>A thousand at once want the one unit that there is: exactly one gets it.</summary>
public sealed class LastUnitTests(ITestOutputHelper output)
{
    private const int Requests = 1_000;

    private const string Policy = "policy small currency EUR\nsourcing { rank by { fewest shipments, lowest node.rank } }\n";

    [Theory, InlineData(StoreKind.Memory, 4), InlineData(StoreKind.Sqlite, 1), InlineData(StoreKind.PostgreSql, 1)]
    public async Task LastUnit_AThousandRequestsToTwoProcesses_IsGrantedOnce(StoreKind kind, int ordinary)
    {
        var rounds = Scale.Of(ordinary, 50 * ordinary);
        var watch = Stopwatch.StartNew();
        await using var served = await ServedStore.OpenAsync(kind, Policy, Market.NetworkText(rounds, 1, "NEAR"));
        for (var round = 0; round < rounds; round++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, Requests).Select(i => PlaceAsync(served, round, i)));
            answers.Sum().ShouldBe(1, $"round {round.ToString(CultureInfo.InvariantCulture)}");
        }

        var live = await served.SoundAsync();
        live.State.Orders.Count.ShouldBe(rounds * Requests);
        live.State.Orders.Values.Count(order => order.Status == OrderStatus.Reserved).ShouldBe(rounds);
        output.WriteLine($"{kind}: {rounds} rounds of {Requests} requests at once for one unit: {rounds} granted, {rounds * (Requests - 1)} told that there is none, in {watch.Elapsed.TotalSeconds:0.0} s");
    }

    [Fact]
    public async Task LastUnit_AThousandRequestsOverHttp_IsGrantedOnce()
    {
        await using var tested = await TestedStore.NewAsync(StoreKind.Sqlite);
        await using var server = await ServeProcess.StartAsync(tested.Address, Market.Write(tested.Folder, 1, 1));
        using var client = server.Client(server.Key.ShouldNotBeNull());
        var shopper = new Shopper(client);
        var answers = await Task.WhenAll(Enumerable.Range(0, Requests).Select(i => FormattableString.Invariant($"o{i}")).Select(id => shopper.InsistAsync(id, Market.Order(id, 0))));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        var granted = answers.Count(answer => answer.Body.Contains("\"outcome\":\"routed\"", StringComparison.Ordinal));
        granted.ShouldBe(2, "one at each of the two nodes");
        await server.KillAsync();
        (await StoreCheck.SoundAsync(await tested.OpenAsync())).State.Orders.Values.Count(order => order.Status == OrderStatus.Reserved).ShouldBe(granted);
        output.WriteLine($"over HTTP: {Requests} requests at once for one unit at each of two nodes: {granted} granted");
    }

    private static async Task<int> PlaceAsync(ServedStore served, int round, int i)
    {
        var id = FormattableString.Invariant($"r{round}-{i}");
        var answer = await served[i].PlaceAsync(id, Market.Order(id, round));
        answer.Status.ShouldBe(200);
        return answer.Says("\"outcome\":\"routed\"") ? 1 : 0;
    }
}

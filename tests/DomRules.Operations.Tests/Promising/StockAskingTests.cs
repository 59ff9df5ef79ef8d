using System.Text;
using DomRules.Model.Life;
using DomRules.Operations.Promising;
using DomRules.Operations.Simulating;
using DomRules.Operations.Tests.Serving;
using DomRules.Operations.Tests.Simulating;

namespace DomRules.Operations.Tests.Promising;

/// <summary>What stock screens call available is what the engine can plan, and its terms add up to it.</summary>
public sealed class StockAskingTests
{
    [Fact]
    public async Task Ask_OfEverySkuAndNode_AddsUpToWhatAnOrderIsGiven()
    {
        await using var network = await SimulatedNetwork.OpenAsync(6);
        var asking = new StockAsking(network.Queue, new StandingClock(ServedNetwork.At));
        var market = network.Queue.Live.Prepared!.Snapshot.Network.Markets.First(one => one.Id == "EU");
        var (compared, withheld) = (0, 0);
        foreach (var accounts in network.Queue.Live.State.Stock.Values.SelectMany(nodes => nodes.Values).GroupBy(account => account.Place.Sku))
        {
            var (told, given) = (asking.Ask(market, accounts.Key), await GivenAsync(network, accounts.Key));
            foreach (var account in accounts)
            {
                var node = told.GetValueOrDefault(account.Place.Node);
                if (node is not { Stock: "counted", OnHand: { } onHand, Reserved: { } reserved, KeptBack: { } kept, Available: { } available })
                {
                    continue;
                }

                (onHand, reserved).ShouldBe((account.OnHand, account.Reserved(StockSource.OnHand)), account.Place.ToString());
                kept.ShouldBeGreaterThanOrEqualTo(account.Safety);
                var sum = Math.Max(0, onHand - reserved - kept + node.Arrivals.Sum(arrival => arrival.Quantity));
                available.ShouldBe(decimal.Floor(Math.Min(sum, node.ShareLeft ?? sum)), account.Place.ToString());
                if (given.GetValueOrDefault(account.Place.Node) is { } candidate)
                {
                    candidate.ShouldBe(available, account.Place.ToString());
                    compared++;
                }

                withheld += kept > account.Safety ? 1 : 0;
            }
        }

        compared.ShouldBeGreaterThan(3);
        withheld.ShouldBeGreaterThan(0, "some rule keeps something back");
    }

    [Fact]
    public async Task Ask_ChangesNothing()
    {
        await using var network = await SimulatedNetwork.OpenAsync(1);
        var (state, head) = (network.Queue.Live.State, await network.Store.Commits.HeadAsync());
        new StockAsking(network.Queue, new StandingClock(ServedNetwork.At)).Ask(network.Queue.Live.Prepared!.Snapshot.Network.Markets[0], "TENT-4").ShouldNotBeEmpty();
        network.Queue.Live.State.ShouldBeSameAs(state);
        (await network.Store.Commits.HeadAsync()).ShouldBe(head);
    }

    /// <summary>What each node could give to an order that wants one unit.</summary>
    private static async Task<Dictionary<string, decimal?>> GivenAsync(SimulatedNetwork network, string sku)
    {
        var order = $$"""{"id":"asks","market":"EU","currency":"EUR","destination":{"country":"DE"},"lines":[{"sku":"{{sku}}","quantity":"1","unitPrice":"1.00"}]}""";
        var asked = new OrderAsking(network.Queue, new StandingClock(ServedNetwork.At)).Ask(Encoding.UTF8.GetBytes(order), "test").Value.ShouldNotBeNull();
        var version = SimulationCheck.LiveVersion(network.Queue.Live, null).Value!;
        var wanted = new SimulationWanted(version, null, null, 1, null, null, default) { Against = version };
        var decided = await new DecisionSimulating(network.Store).CompareAsync(asked.As("test"), asked.Inputs, wanted, version);
        return decided.After!.Candidates.Where(candidate => candidate.Available is not null).ToDictionary(candidate => candidate.Node, candidate => candidate.Available, StringComparer.Ordinal);
    }
}

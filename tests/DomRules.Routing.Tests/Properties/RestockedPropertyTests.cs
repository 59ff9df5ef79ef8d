using System.Collections.Immutable;
using DomRules.Engine.Routing;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Routing.Tests.Cases;
using DomRules.Routing.Tests.Worlds;
using Xunit.Abstractions;

namespace DomRules.Routing.Tests.Properties;

/// <summary>A router decides on other stock than it was prepared with as one does that was prepared for it, byte for byte.</summary>
public sealed class RestockedPropertyTests(ITestOutputHelper output)
{
    private const int Restocks = 3;

    [Fact]
    public void Decide_OnARestockedSnapshot_GivesTheBytesOfAFreshOne() => new CaseRun(output, 70).Hold(60, 3, (routed, dice) =>
        Compare(routed, dice, (router, order, at, batch) => RoutedCase.Text(RoutedCase.Decide(router, order, at, batch))));

    [Fact]
    public void Promise_OnARestockedSnapshot_GivesTheBytesOfAFreshOne() => new CaseRun(output, 71).Hold(20, 3, (routed, dice) =>
        Compare(routed, dice, (router, order, at, batch) => RoutedCase.Text(RoutedCase.Promise(router, order, at, batch, holds: true))));

    [Fact]
    public void Hash_OfARestockedSnapshot_IsThatOfAFreshOne() => new CaseRun(output, 72).Hold(20, 1, (routed, dice) =>
    {
        var network = AnyStock.Draw(dice, routed.Network);
        var fresh = routed.With(network).Shared();
        var restocked = routed.Shared().Restocked(network.Stock, network.Reservations, network.CapacityUse);
        restocked.Hash.ShouldBe(fresh.Hash);
        restocked.Problems.ShouldBe(fresh.Problems);
        return 1;
    });

    [Fact]
    public void NewBatch_OfAnotherNetwork_IsRefused() => new CaseRun(output, 73).Hold(1, 1, (routed, _) =>
    {
        var (router, other) = (routed.Router(), routed.Router());
        Should.Throw<ArgumentException>(() => router.NewBatch(routed.Shared()));
        Should.Throw<ArgumentException>(() => router.Decide(routed.Order, routed.At, other.NewBatch()));
        return 1;
    });

    private static int Compare(RoutedCase drawn, Dice dice, Func<Router, Order, DateTimeOffset, Batch, string> decide)
    {
        var routed = drawn.With(AnyStock.WithFewerProducts(dice, drawn.Network));
        var snapshot = routed.With(dice.OneIn(3) ? routed.Network with { Stock = [], Reservations = [] } : AnyStock.Draw(dice, routed.Network)).Shared();
        var first = routed.Router(snapshot);
        var forked = first.ForAnotherThread();
        ImmutableArray<Network> networks = [routed.Network, .. Enumerable.Range(1, Restocks).Select(_ => AnyStock.Draw(dice, routed.Network))];
        foreach (var (network, router) in networks.SelectMany(n => new[] { (n, first), (n, forked) }))
        {
            var restocked = snapshot.Restocked(network.Stock, network.Reservations, network.CapacityUse);
            var fresh = routed.With(network).Router();
            var (freshBatch, batch) = (fresh.NewBatch(), router.NewBatch(restocked));
            foreach (var order in routed.Orders)
            {
                var expected = decide(fresh, order, routed.At, freshBatch);
                decide(router, order, routed.At, batch.Fork()).ShouldBeSame(expected, $"order {order.Id}, forked");
                decide(router, order, routed.At, batch).ShouldBeSame(expected, $"order {order.Id}");
            }
        }

        return routed.Orders.Length;
    }
}

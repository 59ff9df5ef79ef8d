using System.Collections.Immutable;
using DomRules.Engine.Routing;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Routing.Tests.Cases;
using DomRules.Routing.Tests.Worlds;
using Xunit.Abstractions;

namespace DomRules.Routing.Tests.Properties;

/// <summary>A batch that several threads decide comes out, byte for byte, as one thread decides it.</summary>
public sealed class InTurnPropertyTests(ITestOutputHelper output)
{
    private const int Threads = 4;

    [Fact]
    public void DecideInTurn_ManyOrdersOfAFewArticles_GivesTheBytesOfOneThread() => new CaseRun(output, 27).Hold(60, 24, (routed, dice) =>
    {
        var batch = dice.OneIn(4) ? routed : routed.With(WithoutCapacities(routed.Network));
        var expected = OneByOne(batch);
        var actual = InTurn(batch);
        for (var place = 0; place < expected.Length; place++)
        {
            actual[place].ShouldBeSame(expected[place], $"order {batch.Orders[place].Id}");
        }

        return expected.Length;
    });

    [Fact]
    public void DecideInTurn_OrderThatCannotBeTold_EndsTheBatch()
    {
        var routed = CaseStream.Of(171, 0, 24).Select(made => made.Case).First(made => made.Library is not null);
        var router = routed.Router(Snapshot(WithoutCapacities(routed.Network)));
        Should.Throw<AggregateException>(() => router.DecideInTurn(routed.Orders, _ => routed.At, router.NewBatch(), (place, _) => throw new InvalidOperationException($"{place}"), Threads));
    }

    private static Engine.Snapshots.Snapshot Snapshot(Network network) => Engine.Snapshots.Snapshot.Of(network);

    /// <summary>Where days can be full one thread decides, which is no test of turns.</summary>
    private static Network WithoutCapacities(Network network) => network with { Nodes = [.. network.Nodes.Select(node => node with { Capacity = null })] };

    private static string[] OneByOne(RoutedCase routed)
    {
        var router = routed.Router();
        var batch = router.NewBatch();
        return [.. routed.Orders.Select((order, place) => RoutedCase.Text(RoutedCase.Decide(router, order, routed.At, batch, place + 1)))];
    }

    private static string[] InTurn(RoutedCase routed)
    {
        var router = routed.Router();
        var texts = new string[routed.Orders.Length];
        router.DecideInTurn(routed.Orders, _ => routed.At, router.NewBatch(), (place, decision) => texts[place] = RoutedCase.Text(decision.Record(place + 1)), Threads);
        return texts;
    }
}

using DomRules.Model.Decisions;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Routing.Tests.Cases;
using Xunit.Abstractions;

namespace DomRules.Routing.Tests.Properties;

/// <summary>What a promise says can be sold is what routing can plan: pair by pair, never less, and never more than there is.</summary>
public sealed class PromisedQuantityPropertyTests(ITestOutputHelper output)
{
    [Fact]
    public void Promise_EachPair_HasWhatRoutingHasThere() => new CaseRun(output, 70).Hold(40, 4, (routed, _) =>
    {
        var compared = 0;
        foreach (var order in routed.Orders)
        {
            var router = routed.Router();
            var lines = RoutedCase.Promise(router, order, routed.At, router.NewBatch()).Promise!.Lines;
            var decided = routed.With(order with { Stage = "cart" }).Record();
            foreach (var candidate in decided.Candidates.Where(c => c.Fate != Fate.NotConsidered))
            {
                var node = lines.Single(l => l.Line == candidate.Line).Nodes.Single(n => n.Node == candidate.Node);
                node.By.Select(v => v.Rule).ShouldBe(candidate.By.Select(v => v.Rule), $"{candidate.Node} line {candidate.Line}");
                (candidate.Fate == Fate.Excluded || node.Stock == "untracked" || node.Available == candidate.Available).ShouldBeTrue($"{candidate.Node} line {candidate.Line}: {node.Available} promised, {candidate.Available} routed");
                compared++;
            }
        }

        return compared;
    });

    [Fact]
    public void Promise_LineThatIsShort_IsNeverRoutedWhole() => new CaseRun(output, 71).Hold(40, 5, (routed, _) =>
    {
        var spoken = 0;
        foreach (var order in routed.Orders)
        {
            var router = routed.Router();
            var promise = RoutedCase.Promise(router, order, routed.At, router.NewBatch());
            foreach (var line in promise.Promise!.Lines)
            {
                var planned = promise.Shipments.SelectMany(s => s.Lines).Where(l => l.Line == line.Line).ToList();
                var backordered = planned.Sum(l => l.Backordered ?? 0);
                (line.Available is not { } available || planned.Sum(l => l.Quantity) - backordered <= available).ShouldBeTrue($"line {line.Line}: {planned.Sum(l => l.Quantity)} planned, {line.Available} available");
                (backordered == 0 || line.Backorder is { } backorder && !(backordered > backorder.Quantity)).ShouldBeTrue($"line {line.Line}: {backordered} backordered");
                (promise.Outcome == Outcome.Routed && line.SoldInAll() < line.Wanted).ShouldBeFalse($"line {line.Line} is routed, and {line.SoldInAll()} can be sold");
                spoken++;
            }
        }

        return spoken;
    });

    /// <summary>With nothing in the way but stock, all that can be sold can be routed.</summary>
    [Fact]
    public void Promise_AllThatCanBeSold_IsRouted() => new CaseRun(output, 72).Hold(60, 5, (routed, _) =>
    {
        var free = routed.With(routed.Policy with { Blocks = [.. routed.Policy.Blocks.Where(b => b.Name is "promise" or "allocation")] }).With(Unbounded(routed.Network));
        return free.Orders.SelectMany(o => o.Lines.Select(l => o with { Lines = [l] })).Sum(order => AllIsRouted(free, order) ? 1 : 0);
    });

    private static bool AllIsRouted(RoutedCase free, Order order)
    {
        var most = Sold(free, order);
        if (most is not > 0)
        {
            return false;
        }

        var all = order with { Lines = [order.Lines[0] with { Quantity = most.Value }] };
        if (Sold(free, all) is not { } still || still < most)
        {
            return false;
        }

        free.With(all with { Stage = "cart" }).Record().Outcome.ShouldBe(Outcome.Routed, $"order {order.Id}: {most} of {order.Lines[0].Sku} can be sold");
        return true;
    }

    private static decimal? Sold(RoutedCase routed, Order order)
    {
        var router = routed.Router();
        return RoutedCase.Promise(router, order, routed.At, router.NewBatch()).Promise!.Lines.SingleOrDefault()?.SoldInAll() ?? 0;
    }

    private static Network Unbounded(Network network) => network with { Carriers = [], Nodes = [.. network.Nodes.Select(n => n with { Capacity = null })] };
}

using DomRules.Model.Decisions;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Routing.Tests.Cases;
using Xunit.Abstractions;

namespace DomRules.Routing.Tests.Properties;

/// <summary>What holds for every record: demand is met exactly or accounted for, no node gives more than it has, each candidate has one fate.</summary>
public sealed class RecordPropertyTests(ITestOutputHelper output)
{
    [Fact]
    public void Decide_AnyOrder_AccountsForEveryUnitAndEveryCandidate() => new CaseRun(output, 2).Hold(60, 6, (routed, _) =>
    {
        var records = routed.Batch();
        for (var i = 0; i < records.Length; i++)
        {
            Conserves(routed.Orders[i], records[i]);
            HasOneFateEach(routed, routed.Orders[i], records[i]);
            GivesNoMoreThanThere(records[i]);
            (records[i].Unplanned.IsEmpty == records[i].Outcome is Outcome.Routed or Outcome.NothingToShip || records[i].Outcome == Outcome.Cancelled).ShouldBeTrue("unplanned is empty exactly when all is routed");
        }

        return records.Length;
    });

    [Fact]
    public void Batch_AnyOrders_NeverTakeMoreThanIsOnHandOrComing() => new CaseRun(output, 3).Hold(60, 8, (routed, _) =>
    {
        var records = routed.Batch();
        var rows = routed.Network.Stock.ToDictionary(r => (r.Node, r.Sku));
        var taken = new Dictionary<(string, string), decimal>();
        foreach (var reserved in records.SelectMany(r => r.Reserved).Where(r => r.From != "backorder"))
        {
            foreach (var (sku, quantity) in Parts(routed.Network, reserved.Sku, reserved.Quantity))
            {
                taken[(reserved.Node, sku)] = taken.GetValueOrDefault((reserved.Node, sku)) + quantity;
            }
        }

        foreach (var ((node, sku), quantity) in taken.Where(t => routed.Network.Products.First(p => p.Sku == t.Key.Item2).Tracked))
        {
            var row = rows[(node, sku)];
            quantity.ShouldBeLessThanOrEqualTo(row.OnHand + row.Incoming.Sum(a => a.Quantity), $"{sku} of {node}");
        }

        return records.Length;
    });

    [Fact]
    public void Decide_Twice_GivesTheSameBytes() => new CaseRun(output, 4).Hold(60, 3, (routed, _) =>
    {
        var router = routed.Router();
        var first = routed.Orders.Select(o => RoutedCase.Text(RoutedCase.Decide(router, o, routed.At, router.NewBatch()))).ToList();
        var again = routed.Orders.Reverse().Select(o => RoutedCase.Text(RoutedCase.Decide(router, o, routed.At, router.NewBatch()))).Reverse().ToList();
        again.ShouldBeSame(first);
        RoutedCase.Text(routed.Record()).ShouldBeSame(first[0]);
        return first.Count;
    });

    private static IEnumerable<(string Sku, decimal Quantity)> Parts(Network network, string sku, decimal quantity) =>
        network.Products.FirstOrDefault(p => p.Sku == sku) is { Kit.IsEmpty: false } kit ? kit.Kit.Select(k => (k.Sku, k.Quantity * quantity)) : [(sku, quantity)];

    private static void Conserves(Order order, DecisionRecord record)
    {
        foreach (var line in order.Lines.Where(l => l.Sku != "EBOOK"))
        {
            var planned = record.Shipments.SelectMany(s => s.Lines).Where(l => l.Line == line.Number).Sum(l => l.Quantity);
            var unplanned = record.Unplanned.Where(u => u.Line == line.Number).Sum(u => u.Quantity);
            (record.Outcome is Outcome.Held ? Math.Max(planned, unplanned) : planned + unplanned).ShouldBe(line.Quantity, $"order {order.Id} line {line.Number}: planned {planned}, unplanned {unplanned}");
        }
    }

    private static void HasOneFateEach(RoutedCase routed, Order order, DecisionRecord record)
    {
        var pairs = order.Lines.Where(l => l.Sku != "EBOOK").SelectMany(l => routed.Network.Nodes.Select(n => (n.Id, l.Number))).Order();
        record.Candidates.Select(c => (c.Node, c.Line)).Order().ShouldBe(pairs, $"order {order.Id}, {record.Outcome} {record.Fault}");
        foreach (var candidate in record.Candidates)
        {
            var ships = record.Reserved.Where(r => r.Node == candidate.Node && r.Sku == SkuOf(order, candidate.Line)).Sum(r => r.Quantity);
            (candidate.Fate != Fate.Chosen || record.Reserved.IsEmpty || candidate.Quantity <= ships).ShouldBeTrue($"{candidate.Node} is chosen for {candidate.Quantity} of line {candidate.Line} and ships {ships}");
            (candidate.Fate == Fate.Excluded).ShouldBe(!candidate.By.IsEmpty, $"{candidate.Node} line {candidate.Line} is {candidate.Fate}");
        }

        foreach (var line in record.Shipments.SelectMany(s => s.Lines).GroupBy(l => l.Line))
        {
            var chosen = record.Candidates.Where(c => c.Line == line.Key && c.Fate == Fate.Chosen).Sum(c => c.Quantity ?? 0);
            line.Sum(l => l.Quantity).ShouldBe(chosen, $"line {line.Key} ships what its chosen nodes give");
        }
    }

    private static string SkuOf(Order order, int line) => order.Lines.First(l => l.Number == line).Sku;

    private static void GivesNoMoreThanThere(DecisionRecord record)
    {
        foreach (var candidate in record.Candidates.Where(c => c.Fate == Fate.Chosen))
        {
            var backordered = record.Shipments.SelectMany(s => s.Lines).Where(l => l.Line == candidate.Line).Sum(l => l.Backordered ?? 0);
            (candidate.Quantity - backordered <= candidate.Available).ShouldBeTrue($"{candidate.Node} gives {candidate.Quantity} of line {candidate.Line}, {backordered} on backorder, and has {candidate.Available}");
        }
    }
}

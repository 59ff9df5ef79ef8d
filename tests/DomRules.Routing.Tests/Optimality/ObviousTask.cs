using System.Collections.Immutable;
using System.Globalization;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Values;
using DomRules.Routing.Tests.Cases;
using DomRules.Routing.Tests.Policies;

namespace DomRules.Routing.Tests.Optimality;

/// <summary>A small task whose every plan can be listed: nodes with stock, ways and costs, and a policy that reads only those.</summary>
internal sealed class ObviousTask
{
    private static readonly string[] Skus = ["A", "B", "C"];

    /// <summary>A task drawn by dice.</summary>
    /// <param name="dice">Draws.</param>
    /// <param name="isCollected">Whether the order is fetched at N0, to which lanes lead from some of the others.</param>
    public ObviousTask(Dice dice, bool isCollected = false)
    {
        Nodes = 2 + dice.Roll(3);
        Quantities = [.. Enumerable.Range(0, 1 + dice.Roll(3)).Select(_ => (decimal)(1 + dice.Roll(3)))];
        Stock = [.. Quantities.Select(_ => Enumerable.Range(0, Nodes).Select(_ => (decimal)dice.Roll(4)).ToImmutableArray())];
        Metres = [.. Enumerable.Range(0, Nodes).Select(_ => 1000L * (20 + (10 * dice.Roll(30))))];
        Costs = [.. Enumerable.Range(0, Nodes).Select(_ => (Cents(dice, 500), Cents(dice, 150), Cents(dice, 80)))];
        IsStore = [.. Enumerable.Range(0, Nodes).Select(_ => dice.OneIn(2))];
        (Once, Extra, PerKm, StoreLine) = (Cents(dice, 900), Cents(dice, 400), dice.Roll(3) / 100m, Cents(dice, 200));
        (Cap, IsWhole) = (dice.OneIn(3) ? 1 + dice.Roll(2) : 99, dice.OneIn(4));
        Criteria = Drawn(dice);
        IsCollected = isCollected;
        Lanes = [.. Enumerable.Range(0, Nodes).Select(n => isCollected && n > 0 && dice.Roll(4) > 0 ? Cents(dice, 300) : (decimal?)null)];
        if (isCollected)
        {
            Criteria = Criteria.Insert(0, new("chosen node first", "", (_, p) => [-p.Parts.Where(x => x.Node == 0).Sum(x => x.Quantity)], 0, false));
        }
    }

    public int Nodes { get; }

    public ImmutableArray<decimal> Quantities { get; }

    public ImmutableArray<ImmutableArray<decimal>> Stock { get; }

    public ImmutableArray<long> Metres { get; }

    public ImmutableArray<(decimal Shipment, decimal Line, decimal Unit)> Costs { get; }

    public ImmutableArray<bool> IsStore { get; }

    public decimal Once { get; }

    public decimal Extra { get; }

    public decimal PerKm { get; }

    public decimal StoreLine { get; }

    public int Cap { get; }

    public bool IsWhole { get; }

    public ImmutableArray<ObviousCriterion> Criteria { get; }

    public bool IsCollected { get; }

    /// <summary>What a transfer to N0 costs; null: no lane leads there.</summary>
    public ImmutableArray<decimal?> Lanes { get; }

    /// <summary>What can be had of a line from a node.</summary>
    public decimal Available(int line, int node) => IsCollected && node > 0 && Lanes[node] is null ? 0 : Stock[line][node];

    /// <summary>What is fetched at one counter is one shipment.</summary>
    public int ShipmentsOf(ObviousPlan plan) => IsCollected ? 1 : plan.Nodes.Count();

    public decimal CostOf(ObviousPlan plan) => IsCollected ? Collected(plan) : Sent(plan);

    private decimal Collected(ObviousPlan plan) => Once + Costs[0].Shipment + (PerKm * Metres[0] / 1000) + Handled(plan) + plan.Nodes.Where(n => n > 0).Sum(n => Lanes[n]!.Value);

    private decimal Sent(ObviousPlan plan) => Once + (Extra * (ShipmentsOf(plan) - 1))
        + plan.Nodes.Sum(n => Costs[n].Shipment + (PerKm * Metres[n] / 1000))
        + Handled(plan);

    private decimal Handled(ObviousPlan plan) => plan.Parts.Sum(p => Costs[p.Node].Line + (Costs[p.Node].Unit * p.Quantity) + (IsStore[p.Node] ? StoreLine : 0));

    public RoutedCase Case() => RoutedCase.Of(new PolicySketch(Policy(), []), Network(), [Order()], Worlds.AnyNetwork.AsOf);

    private static decimal Cents(Dice dice, int most) => dice.Roll(most) / 100m;

    private static ImmutableArray<ObviousCriterion> Drawn(Dice dice)
    {
        ImmutableArray<ObviousCriterion> all =
        [
            new("fewest shipments", "", (t, p) => [t.ShipmentsOf(p)], 0, false),
            new("lowest cost", "", (t, p) => [t.CostOf(p)], 0, false),
            new("lowest cost", " within 0.75 EUR", (t, p) => [t.CostOf(p)], 0.75m, false),
            new("lowest cost", " within 10 %", (t, p) => [t.CostOf(p)], 0.10m, true),
            new("lowest total node.distance", " within 50 km", (t, p) => [p.Parts.Sum(x => t.Metres[x.Node])], 50_000, false),
            new("lowest total node.distance", "", (t, p) => [p.Parts.Sum(x => t.Metres[x.Node])], 0, false),
            new("nearest", "", (t, p) => [p.Parts.Max(x => t.Metres[x.Node]), p.Parts.Sum(x => t.Metres[x.Node])], 0, false),
            new("lowest average node.distance", "", (t, p) => [p.Parts.Sum(x => t.Metres[x.Node] * x.Quantity)], 0, false),
        ];
        return [.. Enumerable.Range(0, 1 + dice.Roll(3)).Select(_ => dice.Pick(all.AsSpan())).DistinctBy(c => c.Name)];
    }

    private static string Euro(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture) + " EUR";

    private string Policy() => $$"""
        policy obvious
          currency EUR

        sourcing { rank by { {{string.Join(", ", Criteria.Where(c => c.Name != "chosen node first").Select(c => c.Name + c.Within))}} } }

        cost {
          rule once add {{Euro(Once)}} because "Once"
          rule more add {{Euro(Extra)}} per extra shipment because "Another parcel"
          rule site add node cost because "The site's own"
          rule way add {{PerKm.ToString("0.00", CultureInfo.InvariantCulture)}} EUR per km because "The way"
          rule shelf when node.kind is store then add {{Euro(StoreLine)}} per line because "Stores pick by hand"
        }

        split {
          rule cap at most {{Cap}} shipments because "Cap"
          {{(IsWhole ? "rule whole never split quantity because \"Whole\"" : "")}}
        }
        """;

    private Network Network() => new()
    {
        AsOf = Worlds.AnyNetwork.AsOf,
        Nodes = [.. Enumerable.Range(0, Nodes).Select(n => new Node { Id = $"N{n}", Name = $"N{n}", Kind = IsStore[n] ? "store" : "warehouse", Country = "DE", Costs = new NodeCosts(Money(Costs[n].Shipment), Money(Costs[n].Line), Money(Costs[n].Unit)) })],
        Stock = [.. Stock.SelectMany((row, line) => row.Select((onHand, n) => new StockRow { Node = $"N{n}", Sku = Skus[line], OnHand = onHand + 1, Reserved = 1 }))],
        Lanes = [.. Enumerable.Range(0, Nodes).Where(n => Lanes[n] is not null).Select(n => new Lane($"N{n}", "N0", 1, Money(Lanes[n]!.Value)))],
        Distances = [.. Enumerable.Range(0, Nodes).Select(n => new KnownDistance($"N{n}", "DE", "10115", Metres[n]))],
    };

    private Order Order() => new()
    {
        Id = "1",
        Destination = new Destination("DE", PostalCode: "10115"),
        Lines = [.. Quantities.Select((q, i) => new OrderLine { Number = i + 1, Sku = Skus[i], Quantity = q, UnitPrice = Money(10), Fulfilment = IsCollected ? "pickup" : "ship", PickupNode = IsCollected ? "N0" : null })],
    };

    private static MoneyValue Money(decimal amount) => new(amount, "EUR");
}

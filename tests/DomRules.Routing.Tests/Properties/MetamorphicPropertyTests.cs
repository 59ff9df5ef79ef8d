using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DomRules.Model.Decisions;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Values;
using DomRules.Routing.Tests.Cases;
using Xunit.Abstractions;

namespace DomRules.Routing.Tests.Properties;

/// <summary>Changes that mean nothing to the plan leave it: rules in another order, other names, another currency unit, a node that may not ship.</summary>
public sealed class MetamorphicPropertyTests(ITestOutputHelper output)
{
    private const string Stranger = "ZZ";

    [Fact]
    public void Decide_RulesThatAllApplyInAnotherOrder_GivesTheSamePlan() => new CaseRun(output, 30).Hold(80, 3, (routed, dice) =>
        Same(routed, routed.With(routed.Policy.Shuffled(dice)), _ => true));

    [Fact]
    public void Decide_NodeThatTakesNoPart_AddsOnlyItsOwnCandidates() => new CaseRun(output, 31).Hold(80, 3, (routed, _) =>
    {
        var skus = routed.Network.Stock.Where(r => r.Node != Stranger).Select(r => r.Sku).Distinct();
        var more = routed.With(routed.Network with
        {
            Nodes = routed.Network.Nodes.Add(new Node { Id = Stranger, Name = "Closed", Kind = "third_party", Active = false, Country = "DE" }),
            Stock = [.. routed.Network.Stock, .. skus.Select(s => new StockRow { Node = Stranger, Sku = s, OnHand = 99 })],
        });
        foreach (var candidate in more.Batch().SelectMany(r => r.Candidates).Where(c => c.Node == Stranger))
        {
            (candidate.Fate is Fate.NotConsidered || candidate.By.Any(v => v.Rule == "inactive")).ShouldBeTrue($"{candidate.Fate}");
        }

        return Same(routed, more, c => c.Node != Stranger);
    });

    [Fact]
    public void Decide_CurrencyInHundredths_GivesTheSamePlan() => new CaseRun(output, 32).Hold(80, 3, (routed, _) =>
    {
        var scaled = routed with
        {
            Network = routed.Network with
            {
                ExchangeRates = routed.Network.ExchangeRates! with { Rates = routed.Network.ExchangeRates.Rates.SetItem("USD", 125m) },
                Nodes = [.. routed.Network.Nodes.Select(n => n with { Costs = new NodeCosts(Hundredfold(n.Costs.PerShipment), Hundredfold(n.Costs.PerLine), Hundredfold(n.Costs.PerUnit)) })],
            },
            Orders = [.. routed.Orders.Select(Hundredfold)],
        };
        return Same(routed, scaled, _ => true);
    });

    [Fact]
    public void Decide_SkusWithOtherNames_GivesTheSamePlan() => new CaseRun(output, 33).Hold(80, 3, (routed, _) =>
    {
        var renamed = routed with { Network = Renamed(routed.Network), Orders = [.. routed.Orders.Select(o => o with { Lines = [.. o.Lines.Select(l => l with { Sku = Other(l.Sku) })] })] };
        renamed = renamed.With(routed.Policy with { Blocks = [.. routed.Policy.Blocks.Select(b => b with { Clauses = [.. b.Clauses.Select(c => c with { Text = c.Text.Replace("line.sku is \"", "line.sku is \"X-", StringComparison.Ordinal).Replace("starts with \"", "starts with \"X-", StringComparison.Ordinal) })] })] });
        var before = routed.Batch();
        var after = renamed.Batch();
        for (var i = 0; i < before.Length; i++)
        {
            Essence.Of(after[i]).Replace("X-", "", StringComparison.Ordinal).ShouldBeSame(Essence.Of(before[i]), routed.Orders[i].Id);
        }

        return before.Length;
    });

    private static int Same(RoutedCase routed, RoutedCase changed, Func<CandidateRecord, bool> counts)
    {
        var before = routed.Batch();
        var after = changed.Batch();
        for (var i = 0; i < before.Length; i++)
        {
            Plain(Essence.Of(after[i], counts)).ShouldBeSame(Plain(Essence.Of(before[i], counts)), routed.Orders[i].Id);
        }

        return before.Length;
    }

    /// <summary>A line that nobody carries is short; where a closed node carries it, it is excluded.</summary>
    private static string Plain(string essence) => Regex.Replace(essence, @"^(unplanned \S+ × \S+) (short|excluded)$", "$1", RegexOptions.Multiline);

    private static string Other(string sku) => "X-" + sku;

    private static Network Renamed(Network network) => network with
    {
        Products = [.. network.Products.Select(p => p with { Sku = Other(p.Sku), Kit = [.. p.Kit.Select(k => k with { Sku = Other(k.Sku) })] })],
        Stock = [.. network.Stock.Select(r => r with { Sku = Other(r.Sku) })],
        Reservations = [.. network.Reservations.Select(r => r with { Sku = Other(r.Sku) })],
    };

    private static Order Hundredfold(Order order) => order with
    {
        Value = Hundredfold(order.Value),
        Lines = [.. order.Lines.Select(l => l with { UnitPrice = Hundredfold(l.UnitPrice), UnitCost = Hundredfold(l.UnitCost) })],
    };

    private static MoneyValue? Hundredfold(MoneyValue? money) => money is { Currency: "USD" } ? money with { Amount = money.Amount * 100 } : money;
}

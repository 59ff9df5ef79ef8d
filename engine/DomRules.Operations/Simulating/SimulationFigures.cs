using System.Collections.Immutable;

namespace DomRules.Operations.Simulating;

/// <summary>The figures that a simulation's totals come to, as docs/simulate.md says what each means.</summary>
public static class SimulationFigures
{
    private const decimal MetresOfAKilometre = 1_000m;
    private const decimal Hundred = 100m;
    private static readonly string[] Outcomes = ["routed", "partly_routed", "backordered", "held", "unroutable", "cancelled"];

    /// <summary>The figures, always in the same order; those of a currency for each that occurs.</summary>
    public static ImmutableArray<FigureDelta> Of(SimulationTotals totals) =>
    [
        .. Outcomes.Select(outcome => ByOutcome(totals, outcome)).Where(figure => figure.Before + figure.After > 0),
        .. totals.Costs.Select(cost => Sum("cost", cost)),
        .. totals.Costs.Select(cost => PerOrder(totals, cost)),
        Share(totals, "split_rate", "%", "split", "shipped", Hundred, -1),
        Share(totals, "shipments_per_order", "shipments", "shipments", "shipped", 1, -1),
        Share(totals, "on_time", "%", "onTime", "promised", Hundred, 1),
        Share(totals, "days_to_delivery", "days", "days", "dated", 1, -1),
        Share(totals, "distance", "km", "metres", "measured", 1 / MetresOfAKilometre, -1),
    ];

    private static FigureDelta ByOutcome(SimulationTotals totals, string outcome) => new(
        outcome,
        "orders",
        totals.Outcomes.Where(one => one.From == outcome).Sum(one => one.Decisions),
        totals.Outcomes.Where(one => one.To == outcome).Sum(one => one.Decisions),
        0,
        outcome switch { "routed" => 1, "partly_routed" or "cancelled" => 0, _ => -1 });

    private static FigureDelta Sum(string name, PairedSum cost) => new(name, cost.Name, cost.Before, cost.After, 2, -1);

    private static FigureDelta PerOrder(SimulationTotals totals, PairedSum cost)
    {
        var orders = totals.Costed.FirstOrDefault(one => one.Name == cost.Name);
        return new FigureDelta("cost_per_order", cost.Name, Divided(cost.Before, orders?.Before ?? 0, 1), Divided(cost.After, orders?.After ?? 0, 1), 2, -1);
    }

    private static FigureDelta Share(SimulationTotals totals, string name, string unit, string part, string of, decimal times, int better) => new(
        name,
        unit,
        Divided(totals.Count(part + "Before"), totals.Count(of + "Before"), times),
        Divided(totals.Count(part + "After"), totals.Count(of + "After"), times),
        2,
        better);

    private static decimal? Divided(decimal part, decimal of, decimal times) => of == 0 ? null : decimal.Round(part * times / of, 2, MidpointRounding.ToEven);
}

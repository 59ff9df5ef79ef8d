using System.Collections.Immutable;
using DomRules.Model.Decisions;
using DomRules.Model.Life;

namespace DomRules.Operations.Testing.Sequences;

/// <summary>
/// An order as it stands, in the form of a record, so that it can be asked what decisions are asked: shipments that are not broken, what is open and who
/// holds it are of now; rules, actions and tags of the last step that decided anything; candidates of the last routing.
/// </summary>
internal sealed class StandingOrder(OrderLife life, LifeState state, OrderHistory history)
{
    /// <summary>Null: nothing was decided on it.</summary>
    internal DecisionRecord? Record() => history.Routed is not { } routed ? null : routed with
    {
        Summary = string.Join(" ", history.Last.Select(r => r.Summary).Distinct(StringComparer.Ordinal)),
        Shipments = [.. Standing().Select(Shipment)],
        Unplanned = [.. life.Order.Lines.Where(l => life.Open(l) > 0).Select(l => new UnplannedRecord(l.Number, l.Sku, life.Open(l), WhyOpen(routed, l.Number)))],
        Holds = [.. life.Holds.Select(h => new HoldRecord(h.Queue, h.Rule, h.Because, h.DueBy, false, ""))],
        Actions = [.. history.Last.SelectMany(r => r.Actions)],
        Tags = [.. history.Last.SelectMany(r => r.Tags).Distinct(StringComparer.Ordinal)],
        Rules = [.. history.Last.SelectMany(r => r.Rules).GroupBy(r => r.Rule, StringComparer.Ordinal).Select(same => same.FirstOrDefault(r => r.Result is "matched" or "matched some") ?? same.First())],
        Cost = Cost(),
    };

    private IEnumerable<LifeShipment> Standing() => life.Shipments.Where(s => s.State != ShipmentState.Broken);

    private static string WhyOpen(DecisionRecord routed, int line) => routed.Unplanned.FirstOrDefault(u => u.Line == line)?.Why ?? "open";

    private ShipmentRecord Shipment(LifeShipment shipment)
    {
        var planned = Planned(shipment);
        var awaited = state.ReservationsOf(life.Order.Id).Where(r => r.Key.Shipment == shipment.Number && r.Key.Source == StockSource.Backorder)
            .GroupBy(r => r.Key.Place.Sku, StringComparer.Ordinal).ToDictionary(r => r.Key, r => r.Sum(one => one.Quantity), StringComparer.Ordinal);
        var lines = shipment.Lines.Select(l => new ShipmentLineRecord(l.Line, l.Sku, l.Quantity) { Backordered = Take(awaited, l, planned) }).ToImmutableArray();
        return planned with { Lines = lines, Parcels = IsWhole(shipment, planned) ? planned.Parcels : [] };
    }

    /// <summary>Of a kit, whose parts are reserved, what was planned so, as long as any of it is outstanding.</summary>
    private static decimal? Take(Dictionary<string, decimal> awaited, LifeLine line, ShipmentRecord planned)
    {
        if (awaited.Count == 0 || !awaited.TryGetValue(line.Sku, out var left))
        {
            return awaited.Count == 0 ? null : planned.Lines.FirstOrDefault(l => l.Line == line.Line)?.Backordered;
        }

        awaited[line.Sku] = left - Math.Min(left, line.Quantity);
        return Math.Min(left, line.Quantity);
    }

    /// <summary>The decisions' own totals where all that they planned stands; else what the shipments that stand were to cost.</summary>
    private string? Cost()
    {
        var plans = Standing().Select(s => s.Decision).Distinct(StringComparer.Ordinal).Select(Decision).ToList();
        var isWhole = plans.TrueForAll(p => p.Shipments.Length == life.Shipments.Count(s => s.Decision == p.Decision && s.State != ShipmentState.Broken));
        var costs = (isWhole ? plans.Select(p => p.Cost) : Standing().Select(s => s.Cost)).OfType<string>().Select(Amounts.Of).ToList();
        return costs.Count == 0 ? null : Amounts.Sum(costs);
    }

    private static bool IsWhole(LifeShipment shipment, ShipmentRecord planned) => shipment.Lines.Sum(l => l.Quantity) == planned.Lines.Sum(l => l.Quantity);

    /// <summary>As its decision has it: shipments are numbered as they stand there.</summary>
    private ShipmentRecord Planned(LifeShipment shipment) =>
        Decision(shipment.Decision).Shipments[life.Shipments.Count(s => s.Decision == shipment.Decision && s.Number < shipment.Number)];

    private DecisionRecord Decision(string hash) => history.All.First(r => r.Decision == hash);
}

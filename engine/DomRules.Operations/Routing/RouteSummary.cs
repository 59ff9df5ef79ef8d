using System.Collections.Immutable;
using System.Globalization;
using DomRules.Model.Decisions;

namespace DomRules.Operations.Routing;

/// <summary>A batch in figures.</summary>
public sealed record RouteSummary
{
    /// <summary>Decisions by outcome, in the order of the outcomes.</summary>
    public required ImmutableArray<(Outcome Outcome, int Count)> Outcomes { get; init; }

    /// <summary>Routed orders with more than one shipment.</summary>
    public required int Split { get; init; }

    /// <summary>Shipments in all.</summary>
    public required int Shipments { get; init; }

    /// <summary>Total cost by currency.</summary>
    public required ImmutableArray<(string Currency, decimal Amount)> Cost { get; init; }

    /// <summary>Median distance of a shipment in metres; null when none is known.</summary>
    public required long? MedianMetres { get; init; }

    /// <summary>Why orders are not routed: reasons by how many orders they stopped, most first.</summary>
    public required ImmutableArray<(string Reason, int Count)> Reasons { get; init; }

    /// <summary>Orders whose plan was proven optimal.</summary>
    public required int Proven { get; init; }

    /// <summary>Shipments that keep the promise, of those that have one.</summary>
    public required (int Kept, int Of) OnTime { get; init; }

    /// <summary>Sums up records.</summary>
    public static RouteSummary Of(IReadOnlyCollection<DecisionRecord> records)
    {
        var shipments = records.SelectMany(r => r.Shipments).ToList();
        var metres = shipments.Select(s => s.DistanceMetres).OfType<long>().Order().ToList();
        return new RouteSummary
        {
            Outcomes = [.. records.GroupBy(r => r.Outcome).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))],
            Split = records.Count(r => r.Shipments.Length > 1),
            Shipments = shipments.Count,
            Cost = [.. records.Select(r => r.Cost).OfType<string>().Select(Parse).GroupBy(c => c.Currency, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Sum(c => c.Amount)))],
            MedianMetres = metres.Count == 0 ? null : metres[metres.Count / 2],
            Reasons = [.. records.Where(r => r.Outcome is not (Outcome.Routed or Outcome.NothingToShip)).SelectMany(ReasonsOf).GroupBy(r => r, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count()))],
            Proven = records.Count(r => r.Shipments.Length > 0 && r.Optimality == "proven"),
            OnTime = (shipments.Count(s => s.OnTime == true), shipments.Count(s => s.OnTime is not null)),
        };
    }

    private static (string Currency, decimal Amount) Parse(string cost)
    {
        var space = cost.LastIndexOf(' ');
        return (cost[(space + 1)..], decimal.Parse(cost[..space], CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string> ReasonsOf(DecisionRecord record) => record.Holds.Select(h => $"held by {h.Rule}{(h.Queue is null ? "" : $" for {h.Queue}")}")
        .Concat(record.Actions.Where(a => a is { Action: "cancel", DueBy: null }).Select(a => $"cancelled: {a.Because}"))
        .Concat(record.Unplanned.Where(u => u.Why is not ("held" or "cancelled")).Select(u => u.Why.Replace('_', ' ')))
        .Distinct(StringComparer.Ordinal);
}

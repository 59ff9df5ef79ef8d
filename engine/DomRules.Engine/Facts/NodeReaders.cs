using System.Collections.Immutable;
using DomRules.Engine.Distances;
using DomRules.Model.Networks;
using DomRules.Model.Values;
using static DomRules.Engine.Facts.FactReader;

namespace DomRules.Engine.Facts;

/// <summary>Facts of a node.</summary>
internal static class NodeReaders
{
    internal static ImmutableArray<FactReader> All { get; } =
    [
        new("node.id", f => new TextValue(f.CurrentNode.Id)),
        new("node.name", f => new TextValue(f.CurrentNode.Name)),
        new("node.kind", f => new TextValue(f.CurrentNode.Kind)),
        new("node.country", f => new TextValue(f.CurrentNode.Country)),
        new("node.region", f => Text(f.CurrentNode.Region)),
        new("node.postal_code", f => Text(f.CurrentNode.PostalCode)),
        new("node.site", f => Text(f.CurrentNode.Site)),
        new("node.at", f => At(f.CurrentNode.At)),
        new("node.time_zone", f => new TimeZoneValue(f.CurrentNode.TimeZone)),
        new("node.capabilities", f => new SetValue(f.CurrentNode.Capabilities ?? [])),
        new("node.tags", f => new SetValue(f.CurrentNode.Tags)),
        new("node.rank", f => Number(f.CurrentNode.Rank, Measure.WholeNumber)),
        new("node.active", f => YesNoValue.Of(f.CurrentNode.Active)),
        new("node.distance", f => f.Metres[f.Node] is var metres && metres == DistanceTable.Unknown ? Value.Unknown : new NumberValue(metres, Measure.Length)),
        new("node.local_time", f => new TimeValue(f.Clock.TimeOf(f.At, f.CurrentNode.TimeZone))),
        new("node.local_date", f => new DateValue(f.Clock.DayOf(f.At, f.CurrentNode.TimeZone))),
        new("node.is_open", f => YesNoValue.Of(NodeHours.IsOpen(f))),
        new("node.sells", f => YesNoValue.Of(f.Snapshot.StockAt(f.Snapshot.SkuOf(f.CurrentLine.Sku), f.Node) is not null)),
        new("node.preferred", f => YesNoValue.Of(f.Order.PreferredNodes.Contains(f.CurrentNode.Id, StringComparer.Ordinal))),
        new("node.cutoff", f => NodeHours.Cutoff(f) is { } time ? new TimeValue(time) : Value.Unknown),
        new("node.handling", f => Number(f.CurrentNode.HandlingWorkingDays, Measure.WorkingDays)),
        new("node.load", f => Number(Load(f), Measure.Percent)),
        new("node.capacity_left", f => Number(CapacityLeft(f))),
        new("node.costs.per_shipment", f => Cost(f, f.CurrentNode.Costs.PerShipment)),
        new("node.costs.per_line", f => Cost(f, f.CurrentNode.Costs.PerLine)),
        new("node.costs.per_unit", f => Cost(f, f.CurrentNode.Costs.PerUnit)),
    ];

    private static decimal Load(RuleFrame frame) => frame.Capacity is { } ledger
        ? ledger.Load(frame.Node, Today(frame))
        : frame.CurrentNode.Capacity switch
        {
            null => 0,
            { PerDay: <= 0 } => 1,
            var capacity => Used(frame, capacity) / capacity.PerDay,
        };

    private static decimal? CapacityLeft(RuleFrame frame) => frame.Capacity is { } ledger
        ? ledger.Left(frame.Node, Today(frame))
        : frame.CurrentNode.Capacity is { } capacity ? Math.Max(0, capacity.PerDay - Used(frame, capacity)) : null;

    private static decimal Used(RuleFrame frame, Capacity capacity) => frame.Snapshot.CapacityUses.Of(frame.Node, Today(frame)) ?? capacity.Used;

    private static int Today(RuleFrame frame) => frame.Clock.DayOf(frame.At, frame.CurrentNode.TimeZone).DayNumber;

    private static Value Cost(RuleFrame frame, MoneyValue? cost) => frame.Totals.Converted([cost ?? new MoneyValue(0, frame.Currency)]);
}

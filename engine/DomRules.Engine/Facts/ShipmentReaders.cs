using System.Collections.Immutable;
using DomRules.Model.Values;
using static DomRules.Engine.Facts.FactReader;

namespace DomRules.Engine.Facts;

/// <summary>Facts of a service, a shipment, the plan and an event; unknown where none is in question.</summary>
internal static class ShipmentReaders
{
    internal static ImmutableArray<FactReader> All { get; } =
    [
        new("service.id", f => Text(f.Service?.Id)),
        new("service.carrier", f => Text(f.Service?.Carrier)),
        new("service.level", f => Text(f.Service?.Level)),
        new("service.mode", f => Text(f.Service?.Mode)),
        new("service.cost", f => Money(f, f.Service?.Cost)),
        new("service.delivery_date", f => Day(f.Service?.DeliveryDate)),
        new("service.on_time", f => f.Service is { } s ? YesNoValue.Of(s.OnTime) : Value.Unknown),
        new("shipment.line_count", f => Number(f.Shipment?.Lines.Count, Measure.WholeNumber)),
        new("shipment.unit_count", f => Number(f.Shipment?.Units)),
        new("shipment.value", f => Money(f, f.Shipment?.Value)),
        new("shipment.weight", f => Number(f.Shipment?.WeightGrams, Measure.Weight)),
        new("shipment.cost", f => Money(f, f.Shipment?.Cost)),
        new("plan.cost", f => Money(f, f.Plan?.Cost)),
        new("plan.shipments", f => Number(f.Plan?.Shipments, Measure.WholeNumber)),
        new("plan.delivery_date", f => Day(f.Plan?.DeliveryDate)),
        new("plan.days_late", f => Number(f.Plan?.DaysLate, Measure.WholeNumber)),
        new("plan.margin", f => Number(f.Plan?.Margin, Measure.Percent)),
        new("plan.is_partial", f => f.Plan is { } p ? YesNoValue.Of(p.IsPartial) : Value.Unknown),
        new("plan.relaxed", f => f.Plan is { } p ? YesNoValue.Of(p.Relaxed) : Value.Unknown),
        new("plan.used_assumptions", f => f.Plan is { } p ? YesNoValue.Of(p.UsedAssumptions) : Value.Unknown),
        new("plan.oldest_stock_age", f => Number(f.Plan?.OldestStockAgeSeconds, Measure.Duration)),
        new("plan.runner_up_gap", f => Money(f, f.Plan?.RunnerUpGap)),
        new("event.kind", f => Text(f.Event?.Kind)),
        new("event.attempts", f => Number(f.Event?.Attempts, Measure.WholeNumber)),
        new("event.node", f => Text(f.Event?.Node)),
        new("event.quantity", f => Number(f.Event?.Quantity)),
    ];

    private static Value Money(RuleFrame frame, decimal? amount) => amount is { } known ? new MoneyValue(known, frame.Currency) : Value.Unknown;
}

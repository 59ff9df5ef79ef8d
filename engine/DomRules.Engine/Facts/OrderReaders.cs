using System.Collections.Immutable;
using DomRules.Model.Values;
using static DomRules.Engine.Facts.FactReader;

namespace DomRules.Engine.Facts;

/// <summary>Facts of the order, its customer and the decision.</summary>
internal static class OrderReaders
{
    internal static ImmutableArray<FactReader> All { get; } =
    [
        new("order.id", f => new TextValue(f.Order.Id)),
        new("order.channel", f => new TextValue(f.Order.Channel)),
        new("order.market", f => new TextValue(f.MarketId ?? "")),
        new("order.stage", f => new TextValue(f.Order.Stage)),
        new("order.placed_at", f => new InstantValue(f.Order.PlacedAt ?? f.At)),
        new("order.placed_on", f => new DateValue(f.Clock.DayOf(f.Order.PlacedAt ?? f.At, f.Market?.TimeZone ?? "UTC"))),
        new("order.destination.country", f => Text(f.DestinationCountry)),
        new("order.destination.region", f => Text(f.Destination?.Region)),
        new("order.destination.city", f => Text(f.Destination?.City)),
        new("order.destination.postal_code", f => Text(f.Destination?.PostalCode)),
        new("order.destination.at", f => At(f.Destination?.At)),
        new("order.service", f => new TextValue(f.Order.Service)),
        new("order.promised_by", f => Day(f.Order.PromisedBy)),
        new("order.requested_on", f => Day(f.Order.RequestedOn)),
        new("order.not_before", f => Day(f.Order.NotBefore)),
        new("order.value", f => f.Totals.OrderValue()),
        new("order.weight", f => Number(f.Totals.OrderWeight(), Measure.Weight)),
        new("order.priority", f => Number(f.Order.Priority, Measure.WholeNumber)),
        new("order.risk", f => new TextValue(f.Order.Risk)),
        new("order.payment", f => new TextValue(f.Order.Payment)),
        new("order.gift", f => YesNoValue.Of(f.Order.Gift)),
        new("order.allows_partial", f => YesNoValue.Of(f.Order.AllowsPartial)),
        new("order.tags", f => new SetValue(f.Order.Tags)),
        new("order.customer.tags", f => new SetValue(f.Order.Customer.Tags)),
        new("order.customer.segment", f => Text(f.Order.Customer.Segment)),
        new("order.customer.orders_before", f => Number(f.Order.Customer.OrdersBefore, Measure.WholeNumber)),
        new("order.line_count", f => Number(f.Order.Lines.Length, Measure.WholeNumber)),
        new("order.unit_count", f => Number(f.Order.Lines.Sum(l => l.Quantity))),
        new("order.attempts", f => Number(f.Order.Attempts, Measure.WholeNumber)),
        new("decision.at", f => new InstantValue(f.At)),
        new("decision.on", f => new DateValue(f.Clock.DayOf(f.At, f.Market?.TimeZone ?? "UTC"))),
    ];
}

using System.Globalization;
using DomRules.Formats.Life;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Operations.Figures;

/// <summary>Gathers orders' lives from the events of a log.</summary>
internal sealed class FactsOfLog
{
    private readonly Dictionary<string, OrderFacts> _orders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _policies = new(StringComparer.Ordinal);

    /// <summary>Orders that were placed, by id; carts that never were are left out.</summary>
    internal IEnumerable<OrderFacts> Orders => _orders.Where(o => o.Value.Order is not null).OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => o.Value);

    /// <summary>The moment of the last event.</summary>
    internal DateTimeOffset End { get; private set; } = DateTimeOffset.MinValue;

    internal void Add(DecisionRecord record)
    {
        if (record.Policy is { } policy)
        {
            _policies[record.Decision] = $"{policy.Name} {policy.Version}".TrimEnd();
        }
    }

    internal void Add(LoggedEvent logged)
    {
        End = logged.At > End ? logged.At : End;
        switch (logged.Event)
        {
            case OrderLifeEvent happened: Add(Facts(happened.Order), happened, logged.At); break;
            case ReservationMade { Reservation.Key: { Source: StockSource.Backorder } key }: Facts(key.Order).Backorders.TryAdd(key, new Span(logged.At, null)); break;
            case ReservationMoved { To: StockSource.Backorder } late: Facts(late.Key.Order).Backorders.TryAdd(late.Key with { Source = late.To, ArrivesOn = null }, new Span(logged.At, null)); break;
            case ReservationMoved moved: Arrive(moved.Key, logged.At); break;
            case ReservationEnded ended: Arrive(ended.Key, logged.At); break;
            default: break;
        }
    }

    private void Arrive(ReservationKey key, DateTimeOffset at)
    {
        if (Facts(key.Order).Backorders.TryGetValue(key, out var span))
        {
            Facts(key.Order).Backorders[key] = span with { Until = span.Until ?? at };
        }
    }

    private void Add(OrderFacts facts, OrderLifeEvent happened, DateTimeOffset at)
    {
        switch (happened)
        {
            case OrderPlaced { IsCart: false } placed: Place(facts, placed); break;
            case OrderEdited edited: facts.Order = edited.Edited; break;
            case OrderDecided decided: Decide(facts, decided); break;
            case HoldPlaced hold: facts.Hold(hold); break;
            case HoldsEnded ended: facts.LetGo(ended, at); break;
            case StockAwaited { Waits: true }: OrderFacts.Begin(facts.Waits, at); break;
            case StockAwaited: OrderFacts.End(facts.Waits, at); break;
            case UnitsCancelled cancelled: Cancel(facts, cancelled, at); break;
            case LineSubstituted substituted: Substitute(facts, substituted); break;
            case UnitsFulfilled fulfilled: (facts.Fulfilled, facts.FulfilledAt) = (facts.Fulfilled + fulfilled.Quantity, at); break;
            case ReturnExpected expected: facts.Returns[expected.Return.Return] = new Span(at, null); break;
            case ReturnReceived received when facts.Returns.TryGetValue(received.Return, out var span): facts.Returns[received.Return] = span with { Until = at }; break;
            default: Ship(facts, happened); break;
        }
    }

    private static void Place(OrderFacts facts, OrderPlaced placed)
    {
        facts.Order = placed.Placed;
        facts.PlacedAt = placed.At;
    }

    /// <summary>The policy that planned it first is the one that its figures are told by.</summary>
    private void Decide(OrderFacts facts, OrderDecided decided)
    {
        facts.HadException |= decided.Kind == "event";
        facts.WasOverridden |= decided.Kind == "override";
        facts.Policy ??= decided.Kind == "promise" ? null : _policies.GetValueOrDefault(decided.Decision);
    }

    private static void Cancel(OrderFacts facts, UnitsCancelled cancelled, DateTimeOffset at)
    {
        facts.Cancelled[cancelled.Line] = facts.Cancelled.GetValueOrDefault(cancelled.Line) + cancelled.Quantity;
        facts.WasCancelledForStock |= cancelled.Quantity > 0 && CancelCause.IsWantOfStock(cancelled.Cause);
        OrderFacts.End(facts.Waits, at);
    }

    /// <summary>What is sent in its place is ordered now, what was ordered is not.</summary>
    private static void Substitute(OrderFacts facts, LineSubstituted substituted)
    {
        facts.Order = facts.Order! with { Lines = facts.Order.Lines.Add(substituted.By) };
        facts.Cancelled[substituted.Line] = facts.Cancelled.GetValueOrDefault(substituted.Line) + substituted.Quantity;
    }

    private static void Ship(OrderFacts facts, OrderLifeEvent happened)
    {
        switch (happened)
        {
            case ShipmentPlanned { Shipment: var shipment }:
                facts.Shipments[shipment.Number] = new ShipmentFacts
                {
                    Node = shipment.Node,
                    Cost = Cost(shipment.Cost),
                    Metres = shipment.DistanceMetres,
                    Units = shipment.Lines.Sum(l => l.Quantity),
                };
                break;
            case ShipmentReduced reduced when facts.Shipments.TryGetValue(reduced.Shipment, out var less): less.Units -= reduced.Lines.Sum(l => l.Quantity); break;
            case ShipmentMoved { State: ShipmentState.Delivered } moved when facts.Shipments.TryGetValue(moved.Shipment, out var there): there.DeliveredAt = moved.At; break;
            default: break;
        }
    }

    private OrderFacts Facts(string order)
    {
        if (!_orders.TryGetValue(order, out var facts))
        {
            _orders.Add(order, facts = new OrderFacts());
        }

        return facts;
    }

    private static (decimal, string)? Cost(string? text) =>
        text is not null && text.LastIndexOf(' ') is > 0 and var space && decimal.TryParse(text[..space], NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? (amount, text[(space + 1)..]) : null;
}

using System.Collections.Immutable;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;
using DomRules.Model.Orders;

namespace DomRules.Engine.Life;

/// <summary>Folds what happens to orders.</summary>
internal static class OrderFold
{
    internal static LifeState Apply(LifeState state, OrderLifeEvent happened) => happened switch
    {
        OrderPlaced placed => With(state, Placed(state.Orders.GetValueOrDefault(placed.Order), placed)),
        CartClosed closed => Without(state, closed.Order),
        Notified => state,
        _ => With(state, Changed(Of(state, happened.Order), happened)),
    };

    /// <summary>The state in which an order is left alone whose plan lost what it held because nobody confirmed it in time.</summary>
    internal static LifeState Lapsed(LifeState state, ReservationEnded ended) =>
        ended.State == ReservationState.Expired && ended.Key.Shipment > 0 && state.Orders.TryGetValue(ended.Key.Order, out var life) ? With(state, life with { HasLapsed = true }) : state;

    /// <summary>The state with an order as it is now, and found by what it waits for and where it is to leave.</summary>
    internal static LifeState With(LifeState state, OrderLife life)
    {
        var before = state.Orders.GetValueOrDefault(life.Order.Id);
        return OrderIndexes.With(state with { Orders = state.Orders.SetItem(life.Order.Id, life) }, life.Order.Id, before, life);
    }

    private static LifeState Without(LifeState state, string order) =>
        OrderIndexes.With(state with { Orders = state.Orders.Remove(order) }, order, state.Orders.GetValueOrDefault(order), null);

    private static OrderLife Of(LifeState state, string order) =>
        state.Orders.GetValueOrDefault(order) ?? throw Defect.Of($"Order {order} was never placed.");

    private static OrderLife Placed(OrderLife? cart, OrderPlaced placed) => new()
    {
        Order = placed.Placed,
        PlacedAt = placed.At,
        IsCart = placed.IsCart,
        Digital = placed.Digital,
        Timers = cart?.Timers ?? [],
        LastDecision = cart?.LastDecision,
    };

    private static OrderLife Changed(OrderLife life, OrderLifeEvent happened) => happened switch
    {
        OrderEdited edited => life with
        {
            Order = edited.Edited,
            Digital = edited.Digital,
            UpgradedTo = edited.Edited.Service == life.Order.Service ? life.UpgradedTo : null,
            HasLapsed = life.HasLapsed && OrderChange.IsOnlyNoted(life.Order, edited.Edited),
        },
        OrderDecided decided => life with
        {
            LastDecision = decided.Decision,
            Attempts = life.Attempts + (decided.Kind is "route" or "override" or "substitute" ? 1 : 0),
            HasLapsed = life.HasLapsed && decided.Kind is not ("route" or "reroute" or "override" or "substitute"),
        },
        ShipmentPlanned planned => life with { Shipments = life.Shipments.Add(planned.Shipment), LastShipment = planned.Shipment.Number },
        ShipmentMoved moved => Replaced(life, moved.Shipment, shipment => Moved(shipment, moved)),
        ShipmentReduced reduced => Replaced(life, reduced.Shipment, shipment => Reduced(shipment, reduced)),
        UnitsCancelled cancelled => life with { Cancelled = Added(life.Cancelled, cancelled.Line, cancelled.Quantity) },
        UnitsFulfilled fulfilled => life with { Fulfilled = Added(life.Fulfilled, fulfilled.Line, fulfilled.Quantity) },
        LineSubstituted substituted => Substituted(life, substituted),
        UnitsReturned returned => life with { Returned = Added(life.Returned, returned.Line, returned.Quantity) },
        ReturnHeld or ReturnExpected or ReturnReceived or ReturnSettled => ReturnFold.Apply(life, happened),
        HoldPlaced placed => life with { Holds = life.Holds.Add(placed.Hold) },
        HoldsEnded ended => life with
        {
            Holds = life.Holds.RemoveAll(hold => ended.Rules.Contains(hold.Rule, StringComparer.Ordinal)),
            Cleared = life.Cleared.Union(ended.Cleared),
            HasLapsed = life.HasLapsed && ended.By is null,
        },
        NodeLeftOut left => life with { LeftOut = WithLeftOut(life.LeftOut, left) },
        ServiceUpgraded upgraded => life with { UpgradedTo = upgraded.Level },
        OrderConfirmed => life with { IsConfirmed = true, HasLapsed = false },
        StockAwaited awaited => life with { AwaitsStock = awaited.Waits, HasLapsed = life.HasLapsed && !awaited.Waits },
        _ => throw Defect.Of($"Nobody knows what {happened.GetType().Name} does to an order."),
    };

    /// <summary>What is past is dropped; of the same node and SKU the longer stands.</summary>
    private static ImmutableArray<LeftOutNode> WithLeftOut(ImmutableArray<LeftOutNode> before, NodeLeftOut more)
    {
        var running = before.RemoveAll(l => l.Until <= more.At);
        return running.FirstOrDefault(l => l.Node == more.LeftOut.Node && l.Sku == more.LeftOut.Sku) is not { } same ? running.Add(more.LeftOut)
            : same.Until is null || more.LeftOut.Until <= same.Until ? running
            : running.Replace(same, more.LeftOut);
    }

    /// <summary>The order with another line in place of units of one.</summary>
    internal static OrderLife Substituted(OrderLife life, LineSubstituted happened) => happened.Quantity > life.Open(life.Order.Lines.First(line => line.Number == happened.Line))
        ? throw Defect.Of($"Less than {happened.Quantity} of line {happened.Line} of order {life.Order.Id} is open.")
        : life with
        {
            Order = life.Order with { Lines = life.Order.Lines.Add(happened.By) },
            Substituted = Added(life.Substituted, happened.Line, happened.Quantity),
        };

    private static OrderLife Replaced(OrderLife life, int number, Func<LifeShipment, LifeShipment> change)
    {
        var place = life.Shipments.Select(s => s.Number).ToList().IndexOf(number);
        return place >= 0
            ? life with { Shipments = life.Shipments.SetItem(place, change(life.Shipments[place])) }
            : throw Defect.Of($"Order {life.Order.Id} has no shipment {number}.");
    }

    private static LifeShipment Moved(LifeShipment shipment, ShipmentMoved moved)
    {
        if (moved.State is ShipmentState.Broken || moved.State <= shipment.State)
        {
            throw Defect.Of($"Shipment {shipment.Number} is {shipment.State} and cannot become {moved.State}.");
        }

        return shipment with
        {
            State = moved.State,
            Since = moved.At,
            ShippedAt = moved.State == ShipmentState.Shipped ? moved.At : shipment.ShippedAt,
            DeliveredAt = moved.State == ShipmentState.Delivered ? moved.At : shipment.DeliveredAt,
        };
    }

    private static LifeShipment Reduced(LifeShipment shipment, ShipmentReduced reduced)
    {
        if (!shipment.IsPending)
        {
            throw Defect.Of($"Shipment {shipment.Number} is {shipment.State}; nothing can be taken out of it.");
        }

        ImmutableArray<LifeLine> left =
        [
            .. shipment.Lines
                .Select(line => line with { Quantity = line.Quantity - reduced.Lines.Where(line.IsLike).Sum(l => l.Quantity) })
                .Where(line => line.Quantity > 0),
        ];
        return left.IsEmpty ? shipment with { State = ShipmentState.Broken, Since = reduced.At, Capacity = [] } : shipment with { Lines = left, Capacity = reduced.Capacity };
    }

    private static ImmutableSortedDictionary<int, decimal> Added(ImmutableSortedDictionary<int, decimal> counted, int line, decimal quantity)
    {
        var sum = counted.GetValueOrDefault(line) + quantity;
        return sum == 0 ? counted.Remove(line) : counted.SetItem(line, sum);
    }
}

using System.Text.Json.Nodes;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Operations.Serving;

namespace DomRules.Operations.Announcing;

/// <summary>The machine's events as others are told of them.</summary>
internal static class ToldChanges
{
    /// <summary>How an event is told; null: it is not, being a matter of the machine's own or told otherwise.</summary>
    internal static ToldEvent? Of(Announced announced, LifeEvent happened) => happened switch
    {
        OrderLifeEvent own => OfOrder(announced, own),
        ReservationEnded { State: ReservationState.Expired } lapsed => Lapsed(lapsed),
        StockMoved moved => ToldStock.Of(announced, moved),
        NodeSuspended closed => Node(EventTypes.NodeClosed, closed.Node, Facts.Moment(closed.Suspension.Until)),
        NodeResumed opened => Node(EventTypes.NodeOpened, opened.Node, null),
        ServiceDisrupted disrupted => Service(EventTypes.ServiceDisrupted, disrupted.Disruption),
        DisruptionEnded ended => Service(EventTypes.ServiceRestored, ended.Disruption),
        _ => null,
    };

    private static ToldEvent? OfOrder(Announced announced, OrderLifeEvent happened) => happened switch
    {
        OrderPlaced placed => Order(placed, placed.IsCart ? EventTypes.CartHeld : EventTypes.OrderPlaced, Ordered(placed.Placed)),
        OrderEdited edited => Order(edited, EventTypes.OrderEdited, Ordered(edited.Edited)),
        OrderConfirmed => Order(happened, EventTypes.OrderConfirmed),
        CartClosed => Order(happened, EventTypes.CartClosed),
        HoldPlaced held => Order(held, EventTypes.HoldPlaced, ("queue", held.Hold.Queue), ("rule", held.Hold.Rule), ("dueBy", Facts.Moment(held.Hold.DueBy))),
        HoldsEnded ended => Order(ended, EventTypes.HoldsEnded, ("rules", Facts.List(ended.Rules, rule => rule))),
        UnitsCancelled { Quantity: < 0 } back => Order(back, EventTypes.UnitsReinstated, ("line", back.Line), ("quantity", Facts.Number(-back.Quantity))),
        UnitsCancelled cancelled => Order(cancelled, EventTypes.UnitsCancelled, ("line", cancelled.Line), ("quantity", Facts.Number(cancelled.Quantity)), ("cause", cancelled.Cause)),
        LineSubstituted other => Order(other, EventTypes.LineSubstituted, ("line", other.Line), ("quantity", Facts.Number(other.Quantity)), ("by", Line(other.By))),
        ServiceUpgraded upgraded => Order(upgraded, EventTypes.ServiceUpgraded, ("service", upgraded.Level)),
        ReturnHeld held => Order(held, EventTypes.ReturnHeld, ("return", held.Held.Request.Id), ("queues", Facts.List(held.Held.Holds.Select(hold => hold.Queue).OfType<string>(), queue => queue))),
        ReturnReceived received => Order(received, EventTypes.ReturnReceived, ("return", received.Return)),
        ReturnSettled settled => Order(settled, EventTypes.ReturnSettled, ("return", settled.Return), ("accepted", settled.IsAccepted)),
        _ => ToldShipments.Of(announced, happened),
    };

    /// <summary>An event of an order; its id is the first of the facts.</summary>
    internal static ToldEvent Order(OrderLifeEvent happened, string type, params ReadOnlySpan<(string Name, JsonNode? Value)> facts) =>
        new(type, happened.Order, "order/" + happened.Order, Facts.Of([("order", happened.Order), .. facts]));

    private static (string Name, JsonNode? Value)[] Ordered(Order order) =>
        [("market", order.Market), ("channel", order.Channel), ("currency", order.Currency), ("service", order.Service), ("lines", Facts.List(order.Lines, Line))];

    private static JsonObject Line(OrderLine line) => Facts.Of(("line", line.Number), ("sku", line.Sku), ("quantity", Facts.Number(line.Quantity)));

    private static ToldEvent Lapsed(ReservationEnded lapsed) => new(EventTypes.ReservationLapsed, lapsed.Key.Order, "order/" + lapsed.Key.Order, Facts.Of(
        ("order", lapsed.Key.Order),
        ("shipment", lapsed.Key.Shipment == 0 ? null : lapsed.Key.Shipment),
        ("node", lapsed.Key.Place.Node),
        ("sku", lapsed.Key.Place.Sku),
        ("quantity", Facts.Number(lapsed.Quantity))));

    private static ToldEvent Node(string type, string node, JsonNode? until) => new(type, node, "node/" + node, Facts.Of(("node", node), ("until", until)));

    private static ToldEvent Service(string type, Disruption disruption) => new(type, disruption.Service ?? "*", "services", Facts.Of(
        ("service", disruption.Service),
        ("node", disruption.Node),
        ("from", Facts.Day(disruption.From)),
        ("until", Facts.Day(disruption.Until)),
        ("delayDays", disruption.DelayDays),
        ("closed", disruption.Closed)));
}

using DomRules.Model.Life;
using DomRules.Model.Life.Events;
using DomRules.Operations.Serving;

namespace DomRules.Operations.Announcing;

/// <summary>What became of shipments.</summary>
internal static class ToldShipments
{
    internal static ToldEvent? Of(Announced announced, OrderLifeEvent happened) => happened switch
    {
        ShipmentPlanned planned => Planned(planned, planned.Shipment),
        ShipmentReduced reduced => ToldChanges.Order(reduced, EventTypes.ShipmentReduced, ("shipment", reduced.Shipment), ("node", NodeOf(announced, reduced.Order, reduced.Shipment)), ("lines", Facts.Lines(reduced.Lines))),
        ShipmentMoved moved when TypeOf(moved.State) is { } type => ToldChanges.Order(moved, type, ("shipment", moved.Shipment), ("node", NodeOf(announced, moved.Order, moved.Shipment)), ("at", Facts.Moment(moved.At))),
        _ => null,
    };

    private static ToldEvent Planned(ShipmentPlanned planned, LifeShipment shipment) => ToldChanges.Order(
        planned,
        EventTypes.ShipmentPlanned,
        ("shipment", shipment.Number),
        ("node", shipment.Node),
        ("service", shipment.Service),
        ("shipBy", Facts.Moment(shipment.ShipBy)),
        ("deliverOn", Facts.Day(shipment.DeliverOn)),
        ("cost", shipment.Cost),
        ("lines", Facts.Lines(shipment.Lines)),
        ("decision", shipment.Decision));

    private static string? TypeOf(ShipmentState state) => state switch
    {
        ShipmentState.Released => EventTypes.ShipmentReleased,
        ShipmentState.Shipped => EventTypes.ShipmentShipped,
        ShipmentState.Delivered => EventTypes.ShipmentDelivered,
        ShipmentState.Broken => EventTypes.ShipmentBroken,
        _ => null,
    };

    private static string? NodeOf(Announced announced, string order, int shipment) =>
        announced.After.State.Orders.GetValueOrDefault(order)?.Shipments.FirstOrDefault(one => one.Number == shipment)?.Node;
}

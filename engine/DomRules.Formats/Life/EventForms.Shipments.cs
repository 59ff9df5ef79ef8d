using DomRules.Formats.Json;
using DomRules.Formats.Networks;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;
using static DomRules.Formats.Life.EventProperty;

namespace DomRules.Formats.Life;

/// <content>What happens to shipments.</content>
internal static partial class EventForms
{
    private static EventForm[] OfShipments() =>
    [
        Form<ShipmentPlanned>("shipment_planned", [Order<ShipmentPlanned>(), .. Shipped()], p => new(p.Text(EventProperty.Order), Planned(p))),
        Form<ShipmentMoved>("shipment_moved",
            [
                Order<ShipmentMoved>(), Must<ShipmentMoved>(Shipment, e => JsonNodes.Of(e.Shipment)), Must<ShipmentMoved>(State, e => JsonNodes.Code(e.State)),
                Must<ShipmentMoved>(Since, e => JsonNodes.Of(e.At)),
            ],
            p => new(p.Text(EventProperty.Order), p.Whole(Shipment), p.Code<ShipmentState>(State), p.Instant(Since))),
        Form<ShipmentReduced>("shipment_reduced",
            [
                Order<ShipmentReduced>(), Must<ShipmentReduced>(Shipment, e => JsonNodes.Of(e.Shipment)), May<ShipmentReduced>(Lines, e => LifeLineRecord.Write(e.Lines)),
                May<ShipmentReduced>(Uses, e => JsonNodes.List(e.Capacity, CapacityUseRecord.Write)), Must<ShipmentReduced>(Since, e => JsonNodes.Of(e.At)), Because<ShipmentReduced>(e => e.Because),
            ],
            p => new(p.Text(EventProperty.Order), p.Whole(Shipment), p.Lines, p.Uses, p.Instant(Since), p.Text(EventProperty.Because))),
    ];

    /// <summary>A shipment's own properties, which a state of all orders holds too.</summary>
    private static EventField<ShipmentPlanned>[] Shipped() =>
    [
        Must<ShipmentPlanned>(Shipment, e => JsonNodes.Of(e.Shipment.Number)),
        Must<ShipmentPlanned>(Node, e => JsonNodes.Of(e.Shipment.Node)),
        May<ShipmentPlanned>(Service, e => JsonNodes.Of(e.Shipment.Service)),
        May<ShipmentPlanned>(ShipBy, e => JsonNodes.Of(e.Shipment.ShipBy)),
        May<ShipmentPlanned>(DeliverOn, e => JsonNodes.Of(e.Shipment.DeliverOn)),
        May<ShipmentPlanned>(Lines, e => LifeLineRecord.Write(e.Shipment.Lines)),
        May<ShipmentPlanned>(Cost, e => JsonNodes.Of(e.Shipment.Cost)),
        May<ShipmentPlanned>(DistanceMetres, e => JsonNodes.Of(e.Shipment.DistanceMetres)),
        May<ShipmentPlanned>(Uses, e => JsonNodes.List(e.Shipment.Capacity, CapacityUseRecord.Write)),
        May<ShipmentPlanned>(ReadyFrom, e => JsonNodes.Of(e.Shipment.ReadyFrom)),
        May<ShipmentPlanned>(EventProperty.Slot, e => JsonNodes.Of(e.Shipment.Slot)),
        May<ShipmentPlanned>(SlotOn, e => JsonNodes.Of(e.Shipment.SlotOn)),
        Must<ShipmentPlanned>(Decision, e => JsonNodes.Of(e.Shipment.Decision)),
        Must<ShipmentPlanned>(State, e => JsonNodes.Code(e.Shipment.State)),
        Must<ShipmentPlanned>(Since, e => JsonNodes.Of(e.Shipment.Since)),
        May<ShipmentPlanned>(ShippedAt, e => JsonNodes.Of(e.Shipment.ShippedAt)),
        May<ShipmentPlanned>(DeliveredAt, e => JsonNodes.Of(e.Shipment.DeliveredAt)),
    ];

    private static LifeShipment Planned(EventParts parts) => new()
    {
        Number = parts.Whole(Shipment),
        Node = parts.Text(Node),
        Service = parts.TextIfAny(Service),
        ShipBy = parts.InstantIfAny(ShipBy),
        DeliverOn = parts.Day(DeliverOn),
        Lines = parts.Lines,
        Cost = parts.TextIfAny(Cost),
        DistanceMetres = parts.Metres,
        Capacity = parts.Uses,
        ReadyFrom = parts.InstantIfAny(ReadyFrom),
        Slot = parts.TextIfAny(EventProperty.Slot),
        SlotOn = parts.Day(SlotOn),
        Decision = parts.Text(Decision),
        State = parts.Code<ShipmentState>(State),
        Since = parts.Instant(Since),
        ShippedAt = parts.InstantIfAny(ShippedAt),
        DeliveredAt = parts.InstantIfAny(DeliveredAt),
    };
}

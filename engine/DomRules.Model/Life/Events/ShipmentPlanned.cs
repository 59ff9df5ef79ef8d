namespace DomRules.Model.Life.Events;

/// <summary>A decision planned a shipment.</summary>
/// <param name="Order">Order id.</param>
/// <param name="Shipment">It.</param>
public sealed record ShipmentPlanned(string Order, LifeShipment Shipment) : OrderLifeEvent(Order);

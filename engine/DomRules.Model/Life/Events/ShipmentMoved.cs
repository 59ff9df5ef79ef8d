namespace DomRules.Model.Life.Events;

/// <summary>A shipment came to its next state.</summary>
/// <param name="Order">Order id.</param>
/// <param name="Shipment">Its number.</param>
/// <param name="State">The state.</param>
/// <param name="At">When.</param>
public sealed record ShipmentMoved(string Order, int Shipment, ShipmentState State, DateTimeOffset At) : OrderLifeEvent(Order);

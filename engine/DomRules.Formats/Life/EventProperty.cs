namespace DomRules.Formats.Life;

/// <summary>Properties of an event in a log, whatever happened.</summary>
internal enum EventProperty
{
    At, Event, Order, Shipment, Node, Sku, Line, Quantity, Because, Placed, Edited, PlacedAt, Cart, Digital, Service, ShipBy, DeliverOn, Lines, Cost,
    DistanceMetres, Capacity, Uses, ReadyFrom, Slot, SlotOn, Decision, State, Since, ShippedAt, DeliveredAt, On, Queue, Rule, DueBy, By, Cleared, Rules, Until, Kind, Reservation,
    From, ArrivesOn, Expires, Stage, Under, Return, Stock, Disruption, Level, Waits, Move, OnHand, SetAside, Timer, Due, Rang, Cause, To, SourceVersion, Substitute, Asked, Holds, Accepted,
}

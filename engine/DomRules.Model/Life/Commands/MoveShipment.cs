namespace DomRules.Model.Life.Commands;

/// <summary>A shipment, or each that can, came to its next state: released to pick, shipped or delivered.</summary>
/// <param name="Order">Order id.</param>
/// <param name="Shipment">Its number; null: the only one that can come to that state, or all.</param>
/// <param name="To">Released, shipped or delivered.</param>
/// <param name="Node">Where it is, instead of the number; null: not said.</param>
/// <param name="All">Whether all of the order's shipments (at the node) that can come to that state do; all or none.</param>
public sealed record MoveShipment(string Order, int? Shipment, ShipmentState To, string? Node = null, bool All = false) : LifeCommand;

namespace DomRules.Model.Decisions;

/// <summary>Room in a slot that an order has.</summary>
/// <param name="Node">Node id.</param>
/// <param name="Slot">Slot id.</param>
/// <param name="On">Day at the node.</param>
/// <param name="Order">Order id.</param>
public sealed record SlotTaken(string Node, string Slot, DateOnly On, string Order);

namespace DomRules.Model.Life.Events;

/// <summary>A shipment takes of a node's day; negative: it gives back.</summary>
/// <param name="Node">Node id.</param>
/// <param name="On">Day at the node.</param>
/// <param name="Amount">In the unit of the node's capacity.</param>
public sealed record CapacityTaken(string Node, DateOnly On, decimal Amount) : LifeEvent;

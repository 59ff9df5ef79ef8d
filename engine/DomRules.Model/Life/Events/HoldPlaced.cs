namespace DomRules.Model.Life.Events;

/// <summary>A person has to look.</summary>
/// <param name="Order">Order id.</param>
/// <param name="Hold">Whose it is, and why.</param>
public sealed record HoldPlaced(string Order, OpenHold Hold) : OrderLifeEvent(Order);

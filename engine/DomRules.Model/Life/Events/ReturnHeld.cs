namespace DomRules.Model.Life.Events;

/// <summary>A person has to look at a return; nothing of it moves.</summary>
/// <param name="Order">Order id.</param>
/// <param name="Held">The return, and why.</param>
public sealed record ReturnHeld(string Order, HeldReturn Held) : OrderLifeEvent(Order);

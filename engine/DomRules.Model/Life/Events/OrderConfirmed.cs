namespace DomRules.Model.Life.Events;

/// <summary>What the order holds, and will hold, does not lapse any more.</summary>
/// <param name="Order">Order id.</param>
public sealed record OrderConfirmed(string Order) : OrderLifeEvent(Order);

namespace DomRules.Model.Life.Events;

/// <summary>Goods of an order are on their way back.</summary>
/// <param name="Order">Order id.</param>
/// <param name="Return">What, and what it does to stock.</param>
public sealed record ReturnExpected(string Order, PendingReturn Return) : OrderLifeEvent(Order);

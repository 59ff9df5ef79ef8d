namespace DomRules.Model.Life.Events;

/// <summary>Units that need no node are the customer's, since nothing holds the order.</summary>
/// <param name="Order">Order id.</param>
/// <param name="Line">Line number.</param>
/// <param name="Quantity">Units.</param>
public sealed record UnitsFulfilled(string Order, int Line, decimal Quantity) : OrderLifeEvent(Order);

using DomRules.Model.Orders;

namespace DomRules.Model.Life.Events;

/// <summary>A node is left out for the order.</summary>
/// <param name="Order">Order id.</param>
/// <param name="LeftOut">For what and how long.</param>
public sealed record NodeLeftOut(string Order, LeftOutNode LeftOut) : OrderLifeEvent(Order);

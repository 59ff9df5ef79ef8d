using DomRules.Model.Orders;

namespace DomRules.Model.Life.Events;

/// <summary>A node is left out for the order.</summary>
/// <param name="Order">Order id.</param>
/// <param name="LeftOut">For what and how long.</param>
/// <param name="At">When; what was left out until then is so no more.</param>
public sealed record NodeLeftOut(string Order, LeftOutNode LeftOut, DateTimeOffset At) : OrderLifeEvent(Order);

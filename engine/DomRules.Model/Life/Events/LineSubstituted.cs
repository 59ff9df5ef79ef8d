using DomRules.Model.Orders;

namespace DomRules.Model.Life.Events;

/// <summary>Something else is sent in place of open units of a line.</summary>
/// <param name="Order">Order id.</param>
/// <param name="Line">Number of the line that was ordered.</param>
/// <param name="Quantity">Its units.</param>
/// <param name="By">The new line; it names the other in <see cref="OrderLine.StandsFor"/>.</param>
/// <param name="Because">Why.</param>
public sealed record LineSubstituted(string Order, int Line, decimal Quantity, OrderLine By, string Because) : OrderLifeEvent(Order);

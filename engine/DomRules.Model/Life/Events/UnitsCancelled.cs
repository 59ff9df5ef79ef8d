namespace DomRules.Model.Life.Events;

/// <summary>Open units of a line are given up; negative: taken up again.</summary>
/// <param name="Order">Order id.</param>
/// <param name="Line">Line number.</param>
/// <param name="Quantity">Units.</param>
/// <param name="Because">Why.</param>
public sealed record UnitsCancelled(string Order, int Line, decimal Quantity, string Because) : OrderLifeEvent(Order);

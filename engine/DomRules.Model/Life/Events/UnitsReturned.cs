namespace DomRules.Model.Life.Events;

/// <summary>Units of a line came back, or were left with the customer for a refund.</summary>
/// <param name="Order">Order id.</param>
/// <param name="Line">Line number.</param>
/// <param name="Quantity">Units.</param>
public sealed record UnitsReturned(string Order, int Line, decimal Quantity) : OrderLifeEvent(Order);

namespace DomRules.Model.Life.Events;

/// <summary>Goods that were on their way back are there.</summary>
/// <param name="Order">Order id.</param>
/// <param name="Return">Id of the return.</param>
public sealed record ReturnReceived(string Order, string Return) : OrderLifeEvent(Order);

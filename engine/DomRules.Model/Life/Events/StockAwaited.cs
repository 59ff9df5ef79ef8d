namespace DomRules.Model.Life.Events;

/// <summary>What is open of the order waits for stock, or no longer does.</summary>
/// <param name="Order">Order id.</param>
/// <param name="Waits">Whether it waits.</param>
public sealed record StockAwaited(string Order, bool Waits) : OrderLifeEvent(Order);

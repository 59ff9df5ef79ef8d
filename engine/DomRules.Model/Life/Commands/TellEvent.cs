namespace DomRules.Model.Life.Commands;

/// <summary>Something happened to an order.</summary>
/// <param name="Order">Order id.</param>
/// <param name="Event">What.</param>
public sealed record TellEvent(string Order, OrderEvent Event) : LifeCommand;

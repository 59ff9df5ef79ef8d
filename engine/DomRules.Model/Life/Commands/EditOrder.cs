using DomRules.Model.Orders;

namespace DomRules.Model.Life.Commands;

/// <summary>The customer changed an order; what has left stays as it is.</summary>
/// <param name="Order">As it is to be, under its id.</param>
public sealed record EditOrder(Order Order) : LifeCommand;

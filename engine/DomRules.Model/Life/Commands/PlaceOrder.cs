using DomRules.Model.Orders;

namespace DomRules.Model.Life.Commands;

/// <summary>A customer ordered. A cart of the same id becomes the order.</summary>
/// <param name="Order">The order.</param>
public sealed record PlaceOrder(Order Order) : LifeCommand;

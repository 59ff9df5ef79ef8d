using DomRules.Model.Orders;

namespace DomRules.Model.Life.Commands;

/// <summary>A promise is wanted for a cart, and its stock set aside if the request says so. A cart of the same id gives back what it held.</summary>
/// <param name="Request">The cart.</param>
public sealed record HoldCart(PromiseRequest Request) : LifeCommand;

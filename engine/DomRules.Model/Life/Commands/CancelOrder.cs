namespace DomRules.Model.Life.Commands;

/// <summary>An order, or a line of it, is wanted no longer; what has left stays as it is.</summary>
/// <param name="Order">Order id.</param>
/// <param name="Line">Line number; null: the whole order.</param>
/// <param name="Quantity">Units of the line; null: all of it.</param>
public sealed record CancelOrder(string Order, int? Line = null, decimal? Quantity = null) : LifeCommand;

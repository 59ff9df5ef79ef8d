namespace DomRules.Model.Graph.Effects;

/// <summary>Reduces the stock on hand.</summary>
/// <param name="Quantity">Units; null: the event's.</param>
public sealed record ReduceStockEffect(Expression? Quantity) : Effect;

namespace DomRules.Model.Graph.Effects;

/// <summary>Corrects the stock on hand.</summary>
/// <param name="Quantity">Units.</param>
public sealed record SetStockEffect(Expression Quantity) : Effect;

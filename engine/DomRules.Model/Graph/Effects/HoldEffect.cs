namespace DomRules.Model.Graph.Effects;

/// <summary>Holds the order for people.</summary>
/// <param name="Queue">Queue; null: the order is held for nobody in particular.</param>
/// <param name="Within">Duration until it is due; null: no due time.</param>
/// <param name="KeepsStock">Whether its stock is reserved meanwhile.</param>
public sealed record HoldEffect(string? Queue, Expression? Within, bool KeepsStock) : Effect;

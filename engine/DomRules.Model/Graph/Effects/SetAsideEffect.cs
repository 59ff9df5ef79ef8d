namespace DomRules.Model.Graph.Effects;

/// <summary>Keeps units on hand but not for sale.</summary>
/// <param name="Quantity">Units; null: the event's.</param>
public sealed record SetAsideEffect(Expression? Quantity) : Effect;

namespace DomRules.Model.Graph.Effects;

/// <summary>A plan with more than the fewest shipments must pay; either suffices where both are given.</summary>
/// <param name="Saves">Money saved in total cost, at least; null: does not count.</param>
/// <param name="ArrivesSooner">Duration by which the last delivery comes sooner, at least; null: does not count.</param>
public sealed record OnlyIfEffect(Expression? Saves, Expression? ArrivesSooner) : Effect;

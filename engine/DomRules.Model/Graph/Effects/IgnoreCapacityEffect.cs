namespace DomRules.Model.Graph.Effects;

/// <summary>Lifts the capacity of nodes for the order.</summary>
public sealed record IgnoreCapacityEffect : Effect;

namespace DomRules.Model.Graph.Effects;

/// <summary>Working days between order and shipping at the node.</summary>
/// <param name="WorkingDays">Working days.</param>
public sealed record HandlingEffect(Expression WorkingDays) : Effect;

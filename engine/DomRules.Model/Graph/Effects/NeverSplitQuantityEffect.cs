namespace DomRules.Model.Graph.Effects;

/// <summary>A line comes whole from one node.</summary>
/// <param name="Where">Which lines; null: all.</param>
public sealed record NeverSplitQuantityEffect(Expression? Where) : Effect;

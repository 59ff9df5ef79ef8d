namespace DomRules.Model.Graph.Effects;

/// <summary>Lines that belong together come from one site.</summary>
/// <param name="By">Key over lines (unknown: the line is free); null: all lines.</param>
/// <param name="Where">Which lines; null: all.</param>
/// <param name="SoftlyAt">Price of a broken group; null: a veto.</param>
public sealed record KeepTogetherEffect(Expression? By, Expression? Where, Expression? SoftlyAt) : Effect;

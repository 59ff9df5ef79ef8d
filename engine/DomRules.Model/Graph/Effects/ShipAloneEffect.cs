namespace DomRules.Model.Graph.Effects;

/// <summary>Each such line has parcels of its own.</summary>
/// <param name="Where">Which lines; null: all.</param>
public sealed record ShipAloneEffect(Expression? Where) : Effect;

namespace DomRules.Model.Graph.Effects;

/// <summary>Caps what a parcel holds.</summary>
/// <param name="Limit">A weight, volume, or number of units.</param>
public sealed record AtMostPerParcelEffect(Expression Limit) : Effect;

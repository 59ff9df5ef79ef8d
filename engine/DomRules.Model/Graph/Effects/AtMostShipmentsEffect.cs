namespace DomRules.Model.Graph.Effects;

/// <summary>Caps the shipments of a plan.</summary>
/// <param name="Count">Whole number.</param>
public sealed record AtMostShipmentsEffect(Expression Count) : Effect;

namespace DomRules.Model.Graph.Effects;

/// <summary>Minimum value of each shipment of a plan with several.</summary>
/// <param name="Minimum">Money, inclusive.</param>
public sealed record AtLeastPerShipmentEffect(Expression Minimum) : Effect;

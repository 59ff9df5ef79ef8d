namespace DomRules.Model.Graph.Effects;

/// <summary>Reserves the stock.</summary>
/// <param name="For">Duration; null: until shipped.</param>
public sealed record ReserveEffect(Expression? For) : Effect;

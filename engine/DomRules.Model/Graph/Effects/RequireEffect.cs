namespace DomRules.Model.Graph.Effects;

/// <summary>Vetoes the candidate unless the condition holds.</summary>
/// <param name="Condition">What must hold.</param>
public sealed record RequireEffect(Expression Condition) : Effect;

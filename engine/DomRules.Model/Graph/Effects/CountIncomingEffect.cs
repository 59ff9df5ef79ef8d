namespace DomRules.Model.Graph.Effects;

/// <summary>Counts confirmed arrivals as available.</summary>
/// <param name="Within">Days after today at the node, both ends included; null: any.</param>
public sealed record CountIncomingEffect(Expression? Within) : Effect;

namespace DomRules.Model.Graph.Effects;

/// <summary>Routes the open part again.</summary>
/// <param name="WithoutNode">Whether the event's node is left out.</param>
/// <param name="For">Duration for which it is left out; null: for this order.</param>
public sealed record RerouteEffect(bool WithoutNode, Expression? For) : Effect;

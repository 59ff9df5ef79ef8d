namespace DomRules.Model.Graph.Effects;

/// <summary>Replaces the item by its substitute.</summary>
public sealed record SubstituteEffect : Effect;

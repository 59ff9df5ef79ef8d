namespace DomRules.Model.Graph.Effects;

/// <summary>Vetoes the candidate.</summary>
public sealed record ForbidEffect : Effect;

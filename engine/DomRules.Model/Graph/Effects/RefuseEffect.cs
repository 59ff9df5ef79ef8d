namespace DomRules.Model.Graph.Effects;

/// <summary>Refuses a return.</summary>
public sealed record RefuseEffect : Effect;

namespace DomRules.Model.Graph.Effects;

/// <summary>Ships nothing before the backordered part has come.</summary>
public sealed record WaitForAllEffect : Effect;

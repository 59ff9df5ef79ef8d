namespace DomRules.Model.Graph.Effects;

/// <summary>Admits slower services that are on time.</summary>
public sealed record AllowSlowerServiceEffect : Effect;

namespace DomRules.Model.Graph.Effects;

/// <summary>Looks again at intervals.</summary>
/// <param name="Every">Duration.</param>
public sealed record RecheckEffect(Expression Every) : Effect;

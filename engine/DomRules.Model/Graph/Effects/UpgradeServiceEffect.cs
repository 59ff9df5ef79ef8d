namespace DomRules.Model.Graph.Effects;

/// <summary>Takes a faster service.</summary>
/// <param name="UpTo">Extra money at most; null: no bound.</param>
public sealed record UpgradeServiceEffect(Expression? UpTo) : Effect;

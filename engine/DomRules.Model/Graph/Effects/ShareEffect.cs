namespace DomRules.Model.Graph.Effects;

/// <summary>The orders to which it applies may together hold at most this share of on hand less kept back, at each node; the smallest that applies counts.</summary>
/// <param name="Share">A percentage.</param>
public sealed record ShareEffect(Expression Share) : Effect;

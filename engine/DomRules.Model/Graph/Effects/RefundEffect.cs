namespace DomRules.Model.Graph.Effects;

/// <summary>When the refund is paid.</summary>
/// <param name="OnInspection">After inspection; else on scan.</param>
public sealed record RefundEffect(bool OnInspection) : Effect;

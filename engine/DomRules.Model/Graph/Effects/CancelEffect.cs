namespace DomRules.Model.Graph.Effects;

/// <summary>Cancels the order.</summary>
/// <param name="After">Duration to wait first; null: at once.</param>
public sealed record CancelEffect(Expression? After) : Effect;

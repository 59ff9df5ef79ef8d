namespace DomRules.Model.Graph.Effects;

/// <summary>Takes the node out.</summary>
/// <param name="For">Duration.</param>
public sealed record SuspendNodeEffect(Expression For) : Effect;

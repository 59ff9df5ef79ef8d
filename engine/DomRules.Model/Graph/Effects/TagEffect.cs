namespace DomRules.Model.Graph.Effects;

/// <summary>Puts a tag on the decision.</summary>
/// <param name="Code">A code of <c>order.tags</c>.</param>
public sealed record TagEffect(string Code) : Effect;

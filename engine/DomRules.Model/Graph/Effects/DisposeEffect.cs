namespace DomRules.Model.Graph.Effects;

/// <summary>What becomes of a returned item.</summary>
/// <param name="Disposition">Which.</param>
/// <param name="Place">Where; null for keep it.</param>
public sealed record DisposeEffect(Disposition Disposition, ReturnPlace? Place) : Effect;

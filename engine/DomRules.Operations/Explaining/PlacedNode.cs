using DomRules.Model.Values;

namespace DomRules.Operations.Explaining;

/// <summary>Where a node lay when something was decided.</summary>
/// <param name="Id">The node.</param>
/// <param name="At">Its place; null: unknown.</param>
/// <param name="Metres">Whole metres to the destination, as they were measured for the decision; null: unknown.</param>
public sealed record PlacedNode(string Id, Place? At, long? Metres);

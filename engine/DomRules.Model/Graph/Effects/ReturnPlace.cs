using System.Collections.Immutable;

namespace DomRules.Model.Graph.Effects;

/// <summary>Where a returned item goes.</summary>
/// <param name="Kind">How the node is found.</param>
/// <param name="Node">Node id, for a named node; null otherwise.</param>
/// <param name="Where">Condition over nodes; null: any.</param>
/// <param name="By">Rank list, for the best node; empty otherwise.</param>
public sealed record ReturnPlace(ReturnPlaceKind Kind, string? Node, Expression? Where, ImmutableArray<Criterion> By);

using System.Collections.Immutable;
using DomRules.Model.Values;

namespace DomRules.Operations.Explaining;

/// <summary>Where a decision's destination and nodes lay.</summary>
/// <param name="Destination">Null: unknown, or there is none.</param>
/// <param name="Nodes">All nodes of the network, by id.</param>
public sealed record DecisionPlaces(Place? Destination, ImmutableSortedDictionary<string, PlacedNode> Nodes)
{
    /// <summary>Nothing is known.</summary>
    public static DecisionPlaces None { get; } = new(null, ImmutableSortedDictionary.Create<string, PlacedNode>(StringComparer.Ordinal));
}

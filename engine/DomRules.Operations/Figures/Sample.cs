using System.Collections.Immutable;

namespace DomRules.Operations.Figures;

/// <summary>An order, or what of it leaves from a node, in its group.</summary>
/// <param name="Key">Of the group.</param>
/// <param name="Order">The order.</param>
/// <param name="Shipments">Its shipments in this group that were not broken.</param>
internal sealed record Sample(ImmutableArray<string> Key, OrderFacts Order, ImmutableArray<ShipmentFacts> Shipments);

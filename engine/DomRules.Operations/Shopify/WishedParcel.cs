using System.Collections.Immutable;

namespace DomRules.Operations.Shopify;

/// <summary>Goods of an order that are to leave together, or not yet.</summary>
/// <param name="Node">Where from; null: wherever the shop has them.</param>
/// <param name="Reason">A word of Shopify's for why they may not leave; null: they may.</param>
/// <param name="Because">The same in words; null: they may.</param>
/// <param name="Units">Whole units by number of the line item.</param>
public sealed record WishedParcel(string? Node, string? Reason, string? Because, ImmutableSortedDictionary<string, long> Units);

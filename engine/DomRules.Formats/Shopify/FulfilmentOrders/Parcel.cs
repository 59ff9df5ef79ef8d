using System.Collections.Immutable;

namespace DomRules.Formats.Shopify.FulfilmentOrders;

/// <summary>Goods of an order that are to leave together, or not yet.</summary>
/// <param name="Location">Where from; null: wherever they are now.</param>
/// <param name="Held">Why they may not leave; null: they may.</param>
/// <param name="Lines">Units by number of the line item, more than 0.</param>
public sealed record Parcel(string? Location, ParcelHold? Held, ImmutableSortedDictionary<string, long> Lines);

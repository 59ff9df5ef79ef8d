using System.Collections.Immutable;

namespace DomRules.Formats.Shopify.FulfilmentOrders;

/// <summary>Some of it may not leave.</summary>
/// <param name="Id">Gid of the fulfilment order.</param>
/// <param name="Hold">Why.</param>
/// <param name="Lines">Units by gid of its line item; empty: all of it.</param>
public sealed record HoldMutation(string Id, ParcelHold Hold, ImmutableSortedDictionary<string, long> Lines) : FulfilmentMutation(Id);

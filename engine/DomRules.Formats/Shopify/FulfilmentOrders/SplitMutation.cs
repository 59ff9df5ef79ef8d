using System.Collections.Immutable;

namespace DomRules.Formats.Shopify.FulfilmentOrders;

/// <summary>Some of it is to be a fulfilment order by itself.</summary>
/// <param name="Id">Gid of the fulfilment order.</param>
/// <param name="Lines">Units by gid of its line item; not all of it.</param>
public sealed record SplitMutation(string Id, ImmutableSortedDictionary<string, long> Lines) : FulfilmentMutation(Id);

using System.Collections.Immutable;

namespace DomRules.Formats.Shopify.FulfilmentOrders;

/// <summary>Some of it is to be fulfilled elsewhere.</summary>
/// <param name="Id">Gid of the fulfilment order.</param>
/// <param name="Location">Number of the location.</param>
/// <param name="Lines">Units by gid of its line item; empty: all of it.</param>
public sealed record MoveMutation(string Id, string Location, ImmutableSortedDictionary<string, long> Lines) : FulfilmentMutation(Id);

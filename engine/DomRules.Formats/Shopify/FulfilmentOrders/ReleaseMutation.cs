using System.Collections.Immutable;

namespace DomRules.Formats.Shopify.FulfilmentOrders;

/// <summary>Our hold on it is over.</summary>
/// <param name="Id">Gid of the fulfilment order.</param>
/// <param name="Holds">Gids of our holds, one or more.</param>
public sealed record ReleaseMutation(string Id, ImmutableArray<string> Holds) : FulfilmentMutation(Id);

using System.Collections.Immutable;

namespace DomRules.Formats.Shopify.Webhooks;

/// <summary>Goods of an order have left.</summary>
/// <param name="Id">Number of the fulfilment.</param>
/// <param name="Order">Number of the order.</param>
/// <param name="Location">Number of the location; null: the shop does not say.</param>
/// <param name="Units">What has left.</param>
public sealed record FulfilmentNews(string Id, string Order, string? Location, ImmutableArray<ShopUnits> Units) : ShopNews(Order);

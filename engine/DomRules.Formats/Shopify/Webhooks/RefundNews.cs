using System.Collections.Immutable;

namespace DomRules.Formats.Shopify.Webhooks;

/// <summary>Goods of an order were paid back and come in again.</summary>
/// <param name="Id">Number of the refund.</param>
/// <param name="Order">Number of the order.</param>
/// <param name="Units">What comes in.</param>
public sealed record RefundNews(string Id, string Order, ImmutableArray<ShopUnits> Units) : ShopNews(Order);

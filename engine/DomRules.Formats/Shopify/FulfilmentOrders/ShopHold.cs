namespace DomRules.Formats.Shopify.FulfilmentOrders;

/// <summary>A hold on a fulfilment order.</summary>
/// <param name="Id">Its gid.</param>
/// <param name="IsOurs">Whether we placed it.</param>
public sealed record ShopHold(string Id, bool IsOurs);

namespace DomRules.Formats.Shopify.FulfilmentOrders;

/// <summary>Units of an order's line item that a fulfilment order is still to fulfil.</summary>
/// <param name="Id">Gid of the fulfilment order's own line item.</param>
/// <param name="LineItem">Number of the order's line item.</param>
/// <param name="Remaining">Units that are not fulfilled yet.</param>
public sealed record ShopLine(string Id, string LineItem, long Remaining);

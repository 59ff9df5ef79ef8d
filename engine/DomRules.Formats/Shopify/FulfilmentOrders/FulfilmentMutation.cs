namespace DomRules.Formats.Shopify.FulfilmentOrders;

/// <summary>A change of a fulfilment order that the shop is asked for.</summary>
/// <param name="Id">Gid of the fulfilment order.</param>
public abstract record FulfilmentMutation(string Id);

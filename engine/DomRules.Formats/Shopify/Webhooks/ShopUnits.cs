namespace DomRules.Formats.Shopify.Webhooks;

/// <summary>Units of an order's line item.</summary>
/// <param name="LineItem">Its number.</param>
/// <param name="Quantity">Units, more than 0.</param>
public sealed record ShopUnits(string LineItem, decimal Quantity);

namespace DomRules.Formats.Shopify.Webhooks;

/// <summary>What a webhook of a shop tells.</summary>
/// <param name="Subject">What it is about: an order's id, or an inventory item's; null: it cannot be told.</param>
public abstract record ShopNews(string? Subject);

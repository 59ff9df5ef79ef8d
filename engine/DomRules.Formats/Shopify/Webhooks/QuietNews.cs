namespace DomRules.Formats.Shopify.Webhooks;

/// <summary>News that change nothing here, as is meant.</summary>
/// <param name="Subject">What it is about; null: it cannot be told.</param>
/// <param name="Because">Why, in words.</param>
public sealed record QuietNews(string? Subject, string Because) : ShopNews(Subject);

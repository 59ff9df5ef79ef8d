namespace DomRules.Formats.Shopify.Webhooks;

/// <summary>News that cannot be used, now or ever.</summary>
/// <param name="Subject">What it is about; null: it cannot be told.</param>
/// <param name="Because">Why, in words.</param>
public sealed record UselessNews(string? Subject, string Because) : ShopNews(Subject);

using System.Collections.Immutable;

namespace DomRules.Formats.Shopify;

/// <summary>Tags of Shopify: one text with commas.</summary>
internal static class ShopifyTags
{
    internal static ImmutableArray<string> Of(string? tags) =>
        string.IsNullOrWhiteSpace(tags)
            ? []
            : [.. tags.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(InputLimits.ListItems)];
}

namespace DomRules.Formats.Shopify;

/// <summary>One object of a payload: its bytes in the text and its path.</summary>
internal readonly record struct ShopifyItem(int Start, int Length, string Path);

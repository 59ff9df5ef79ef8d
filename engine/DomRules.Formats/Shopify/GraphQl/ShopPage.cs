using System.Collections.Immutable;

namespace DomRules.Formats.Shopify.GraphQl;

/// <summary>A page of fulfilment orders, or of the line items of one.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="Next">Cursor of the page after it; null: it is the last.</param>
public sealed record ShopPage<T>(ImmutableArray<T> Items, string? Next);

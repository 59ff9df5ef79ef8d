namespace DomRules.Testing.Shopify;

/// <summary>A line of a fulfilment order in the stand-in.</summary>
internal sealed record StoodLine(string Id, string LineItem, long Remaining);

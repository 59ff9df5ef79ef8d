namespace DomRules.Model.Life;

/// <summary>A node that is left out for a SKU of an order after something went wrong there.</summary>
/// <param name="Node">Node id.</param>
/// <param name="Sku">SKU of the order's line; null: all of its lines.</param>
/// <param name="Until">From this moment on it may be tried again; null: never for this order.</param>
public sealed record LeftOut(string Node, string? Sku, DateTimeOffset? Until);

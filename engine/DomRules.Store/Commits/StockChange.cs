namespace DomRules.Store.Commits;

/// <summary>How a place's guarded counters move. Afterwards 0 ≤ reserved ≤ on hand must hold, else the whole append is refused.</summary>
/// <param name="Node">Node id.</param>
/// <param name="Sku">SKU.</param>
/// <param name="OnHand">Units that come (or, negative, go).</param>
/// <param name="Reserved">Units on hand that are reserved (or, negative, given back).</param>
public sealed record StockChange(string Node, string Sku, decimal OnHand, decimal Reserved);

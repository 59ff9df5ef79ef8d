namespace DomRules.Store.Commits;

/// <summary>A guarded row: 0 ≤ reserved ≤ on hand.</summary>
/// <param name="Node">Node id.</param>
/// <param name="Sku">SKU.</param>
/// <param name="OnHand">Units there and for sale.</param>
/// <param name="Reserved">Units of them reserved by orders and carts that the log knows.</param>
public sealed record StockRowCount(string Node, string Sku, decimal OnHand, decimal Reserved);

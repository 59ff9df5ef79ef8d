namespace DomRules.Store.Commits;

/// <summary>How a place's guarded counters move. After each commit 0 ≤ reserved ≤ on hand ≤ <see cref="Millionths.MostUnits"/> must hold, else the whole
/// append is refused. Several changes of a place in one commit count as their sum; the first change makes the row.</summary>
/// <param name="Node">Node id.</param>
/// <param name="Sku">SKU.</param>
/// <param name="OnHand">Units that come (or, negative, go).</param>
/// <param name="Reserved">Units on hand that are reserved (or, negative, given back).</param>
public sealed record StockChange(string Node, string Sku, decimal OnHand, decimal Reserved);

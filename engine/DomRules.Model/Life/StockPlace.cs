namespace DomRules.Model.Life;

/// <summary>A SKU at a node: where stock is counted.</summary>
/// <param name="Node">Node id.</param>
/// <param name="Sku">Exact text; never a kit.</param>
public readonly record struct StockPlace(string Node, string Sku) : IComparable<StockPlace>
{
    /// <summary>By SKU, then node, ordinal.</summary>
    public int CompareTo(StockPlace other) => string.CompareOrdinal(Sku, other.Sku) is not 0 and var bySku ? bySku : string.CompareOrdinal(Node, other.Node);
}

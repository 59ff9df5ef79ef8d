namespace DomRules.Model.Life;

/// <summary>Units of an order's line in a shipment.</summary>
/// <param name="Line">Number of the order's line.</param>
/// <param name="Sku">Its SKU (a kit's own).</param>
/// <param name="Quantity">Units, more than 0.</param>
/// <param name="From">Node that gives them by transfer to the counter where they are collected; null: the shipment's own.</param>
public sealed record LifeLine(int Line, string Sku, decimal Quantity, string? From = null)
{
    /// <summary>Whether both are of one line from one node.</summary>
    public bool IsLike(LifeLine other) => Line == other.Line && From == other.From;
}

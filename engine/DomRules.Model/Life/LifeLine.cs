namespace DomRules.Model.Life;

/// <summary>Units of an order's line in a shipment.</summary>
/// <param name="Line">Number of the order's line.</param>
/// <param name="Sku">Its SKU (a kit's own).</param>
/// <param name="Quantity">Units, more than 0.</param>
public sealed record LifeLine(int Line, string Sku, decimal Quantity);

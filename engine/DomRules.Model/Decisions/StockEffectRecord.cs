namespace DomRules.Model.Decisions;

/// <summary>Units that a disposition adds to a counter of stock once the goods are there.</summary>
/// <param name="Node">Node id; null: with the customer.</param>
/// <param name="Sku">Of a kit, its parts one by one.</param>
/// <param name="Counter">onHand (for sale), setAside (there, not for sale) or writtenOff (no longer the merchant's stock).</param>
/// <param name="Quantity">Units.</param>
public sealed record StockEffectRecord(string? Node, string Sku, string Counter, decimal Quantity);

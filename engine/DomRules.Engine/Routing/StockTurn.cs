namespace DomRules.Engine.Routing;

/// <summary>An order's place in the queue for a SKU.</summary>
/// <param name="Sku">SKU index.</param>
/// <param name="Number">How many queued before it.</param>
internal readonly record struct StockTurn(int Sku, int Number);

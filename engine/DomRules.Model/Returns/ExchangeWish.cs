namespace DomRules.Model.Returns;

/// <summary>What a customer wants instead of what comes back.</summary>
/// <param name="Sku">Exact text.</param>
/// <param name="Quantity">More than 0.</param>
public sealed record ExchangeWish(string Sku, decimal Quantity);

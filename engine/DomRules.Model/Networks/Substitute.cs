using DomRules.Model.Values;

namespace DomRules.Model.Networks;

/// <summary>What may be sent in place of a product.</summary>
/// <param name="Sku">Exact text; a kit stands for a product as a whole.</param>
/// <param name="Quantity">Units of it for one unit of the product; more than 0.</param>
/// <param name="UnitPrice">What one unit of it is sold for; null: not known here.</param>
public sealed record Substitute(string Sku, decimal Quantity = 1, MoneyValue? UnitPrice = null);

namespace DomRules.Model.Networks;

/// <summary>So many units of a SKU in one kit.</summary>
public sealed record KitComponent(string Sku, decimal Quantity);

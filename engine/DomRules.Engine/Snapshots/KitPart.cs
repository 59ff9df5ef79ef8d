namespace DomRules.Engine.Snapshots;

/// <summary>So much of a SKU in one kit.</summary>
/// <param name="Sku">Index of the SKU; never a kit.</param>
/// <param name="Quantity">Scaled, more than zero.</param>
internal readonly record struct KitPart(int Sku, long Quantity);

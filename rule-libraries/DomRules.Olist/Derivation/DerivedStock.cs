namespace DomRules.Olist.Derivation;

/// <summary>What a seller is taken to have had of a product: the units that it sold in the sample.</summary>
internal sealed record DerivedStock(string Seller, string Product, int OnHand);

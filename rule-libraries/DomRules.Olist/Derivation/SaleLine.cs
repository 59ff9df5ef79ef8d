using DomRules.Olist.Reading;

namespace DomRules.Olist.Derivation;

/// <summary>All units of one product in an order; in the sample they always come from one seller at one price.</summary>
internal sealed record SaleLine(int Number, OlistProduct Product, OlistSeller Seller, int Quantity, decimal UnitPrice);

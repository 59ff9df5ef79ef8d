using DomRules.Olist.Reading;
using NodaTime;

namespace DomRules.Olist.Derivation;

/// <summary>A seller as a node.</summary>
/// <param name="Source">The row it comes from.</param>
/// <param name="Place">Null: the sample has no place for its postcode prefix.</param>
/// <param name="FirstSale">Day of its first order in the sample.</param>
/// <param name="LastSale">Day of its last order in the sample.</param>
internal sealed record SellerRecord(OlistSeller Source, OlistPlace? Place, LocalDate FirstSale, LocalDate LastSale);

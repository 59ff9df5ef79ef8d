using DomRules.Olist.Reading;
using NodaTime;

namespace DomRules.Olist.Derivation;

/// <summary>An order with its lines, in the terms of the marketplace.</summary>
/// <param name="Source">The row it comes from.</param>
/// <param name="PlacedAt">The purchase's wall-clock time read in the market's zone.</param>
/// <param name="Destination">Null: the sample has no place for the customer's postcode prefix.</param>
/// <param name="Lines">Empty: the sample has no items for the order.</param>
/// <param name="ShippingLimit">When the last of its items was to be handed over; null without items.</param>
/// <param name="FreightPaid">BRL, over all its items; null without items.</param>
internal sealed record Sale(OlistOrder Source, Instant PlacedAt, OlistPlace? Destination, IReadOnlyList<SaleLine> Lines, Instant? ShippingLimit, decimal? FreightPaid)
{
    /// <summary>Whether goods were sold: neither cancelled nor found to be unavailable.</summary>
    public bool IsSold => Source.Status is not ("canceled" or "unavailable");

    /// <summary>The seller, if there is exactly one.</summary>
    public OlistSeller? OnlySeller =>
        Lines.Select(line => line.Seller.Id).Distinct(StringComparer.Ordinal).Count() == 1 ? Lines[0].Seller : null;
}

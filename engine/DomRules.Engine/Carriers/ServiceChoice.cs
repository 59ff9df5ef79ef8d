namespace DomRules.Engine.Carriers;

/// <summary>Chooses the service of a shipment.</summary>
internal static class ServiceChoice
{
    /// <summary>The offer that ships and stands first in the rank; of equal ones that with the lower service index. Null: none ships.</summary>
    public static ServiceOffer? Best(ReadOnlySpan<ServiceOffer> offers, IComparer<ServiceOffer> rank)
    {
        ServiceOffer? best = null;
        foreach (ServiceOffer offer in offers)
        {
            if (offer.Ships && (best is not { } sofar || rank.Compare(offer, sofar) < 0))
            {
                best = offer;
            }
        }

        return best;
    }
}

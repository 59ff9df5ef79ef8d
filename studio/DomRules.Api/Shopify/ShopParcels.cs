using DomRules.Formats.Shopify.FulfilmentOrders;
using DomRules.Operations.Shopify;

namespace DomRules.Api.Shopify;

/// <summary>A wish in the shop's own locations.</summary>
internal sealed class ShopParcels
{
    internal ShopParcels(ShopReceiver shop, ShopWish wish)
    {
        foreach (var parcel in wish.Parcels)
        {
            var location = parcel.Node is { } node ? shop.LocationOf(node) : null;
            if (parcel.Reason is { } reason)
            {
                Parcels.Add(new Parcel(null, new ParcelHold(reason, parcel.Because!), parcel.Units));
            }
            else if (location is not null)
            {
                Parcels.Add(new Parcel(location, null, parcel.Units));
            }
            else
            {
                Obstacles.Add($"{parcel.Node} is no location of the shop: name it in the shop's `locations`");
            }
        }
    }

    internal List<Parcel> Parcels { get; } = [];

    /// <summary>Nodes that the shop has no location for; their goods stay where the shop has them.</summary>
    internal List<string> Obstacles { get; } = [];
}

namespace DomRules.Formats.Shopify.FulfilmentOrders;

/// <summary>Several parcels that leave from one location are to be fulfilment orders of their own.</summary>
internal static class PlaceSplits
{
    /// <summary>At most one split of each fulfilment order; none where each of them belongs to one parcel already.</summary>
    internal static IEnumerable<SplitMutation> Of(List<OrderShares> shares, PlaceNeed place)
    {
        var there = shares.Where(share => share.Order.Location == place.Location && share.Of(place).Count > 0).ToList();
        if (place.Parcels.Count < 2 || there.Exists(share => !share.IsAllOf(place)) || ParcelMatch.IsThere([.. there.Select(share => share.ByLineItem(place))], place.Parcels)) return [];
        return Splits(there, [.. place.Parcels.Select(parcel => new SortedDictionary<string, long>(parcel, StringComparer.Ordinal))]);
    }

    private static IEnumerable<SplitMutation> Splits(List<OrderShares> there, List<SortedDictionary<string, long>> parcels)
    {
        foreach (var share in there.OrderBy(share => parcels.Exists(parcel => IsAll(share.Order, parcel)) ? 0 : 1))
        {
            var parcel = parcels.Find(one => IsAll(share.Order, one)) ?? parcels.Find(one => Fits(share.Order, one)) ?? parcels.Find(one => Some(share.Order, one).Count > 0);
            if (parcel is null) continue;
            var part = Some(share.Order, parcel);
            foreach (var line in share.Order.Lines.Where(line => part.ContainsKey(line.Id))) parcel[line.LineItem] -= part[line.Id];
            if (part.Values.Sum() < share.Order.Lines.Sum(line => line.Remaining) && share.Order.Allows("SPLIT") && share.Order.Holds.IsEmpty)
                yield return new(share.Order.Id, System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, part));
        }
    }

    private static bool IsAll(ShopFulfilmentOrder order, SortedDictionary<string, long> parcel) => Fits(order, parcel) && order.Lines.Sum(line => line.Remaining) == parcel.Values.Sum();

    private static bool Fits(ShopFulfilmentOrder order, SortedDictionary<string, long> parcel) => Some(order, parcel).Values.Sum() == order.Lines.Sum(line => line.Remaining);

    /// <summary>What of a fulfilment order a parcel can use, by gid of the line.</summary>
    private static Dictionary<string, long> Some(ShopFulfilmentOrder order, SortedDictionary<string, long> parcel)
    {
        var (part, left) = (new Dictionary<string, long>(StringComparer.Ordinal), new SortedDictionary<string, long>(parcel, StringComparer.Ordinal));
        foreach (var line in order.Lines)
        {
            var units = Math.Min(line.Remaining, left.GetValueOrDefault(line.LineItem));
            if (units <= 0) continue;
            part[line.Id] = units;
            left[line.LineItem] -= units;
        }
        return part;
    }
}

namespace DomRules.Formats.Shopify.FulfilmentOrders;

/// <summary>Sums parcels up by place. Where the shop has fewer units left than are wanted, because it knows of their fulfilment already, the parcels named last get less.</summary>
internal static class PlaceNeeds
{
    /// <summary>Places in the order of the parcels; what is held last.</summary>
    internal static List<PlaceNeed> Of(IEnumerable<ShopFulfilmentOrder> orders, IEnumerable<Parcel> parcels)
    {
        var left = orders.SelectMany(order => order.Lines).GroupBy(line => line.LineItem, StringComparer.Ordinal)
            .ToDictionary(lines => lines.Key, lines => lines.Sum(line => line.Remaining), StringComparer.Ordinal);
        var places = new List<PlaceNeed>();
        PlaceNeed? held = null;
        foreach (var parcel in parcels)
        {
            var units = Fitted(parcel, left);
            if (parcel.Held is { } hold) (held ??= new(null, hold)).Add(units);
            else if (parcel.Location is { } location) PlaceAt(places, location).Add(units);
        }
        if (held is not null) places.Add(held);
        return places;
    }

    private static PlaceNeed PlaceAt(List<PlaceNeed> places, string location)
    {
        if (places.Find(place => place.Location == location) is { } known) return known;
        var place = new PlaceNeed(location, null);
        places.Add(place);
        return place;
    }

    private static SortedDictionary<string, long> Fitted(Parcel parcel, Dictionary<string, long> left)
    {
        var units = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (line, wanted) in parcel.Lines)
        {
            var fitting = Math.Min(wanted, left.GetValueOrDefault(line));
            if (fitting <= 0) continue;
            units[line] = fitting;
            left[line] -= fitting;
        }
        return units;
    }
}

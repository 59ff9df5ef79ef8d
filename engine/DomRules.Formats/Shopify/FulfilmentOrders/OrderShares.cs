using System.Collections.Immutable;

namespace DomRules.Formats.Shopify.FulfilmentOrders;

/// <summary>Which units of a fulfilment order are for which place.</summary>
internal sealed class OrderShares
{
    private static readonly ImmutableSortedDictionary<string, long> Nothing = ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);

    private readonly Dictionary<PlaceNeed, ImmutableSortedDictionary<string, long>> shares = [];
    private readonly Dictionary<string, long> left;

    internal OrderShares(ShopFulfilmentOrder order)
    {
        Order = order;
        left = order.Lines.ToDictionary(line => line.Id, line => line.Remaining, StringComparer.Ordinal);
    }

    internal ShopFulfilmentOrder Order { get; }

    /// <summary>Units for a place, by gid of the line.</summary>
    internal ImmutableSortedDictionary<string, long> Of(PlaceNeed place) => shares.GetValueOrDefault(place, Nothing);

    /// <summary>Units for a place, by number of the line item.</summary>
    internal SortedDictionary<string, long> ByLineItem(PlaceNeed place)
    {
        var units = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var share = Of(place);
        foreach (var line in Order.Lines)
            if (share.TryGetValue(line.Id, out var some)) units[line.LineItem] = units.GetValueOrDefault(line.LineItem) + some;
        return units;
    }

    /// <summary>Places that get any of it, in their order.</summary>
    internal List<PlaceNeed> Among(IEnumerable<PlaceNeed> places) => [.. places.Where(shares.ContainsKey)];

    /// <summary>What a mutation names so that it is about a place's units: nothing where they are all of it.</summary>
    internal ImmutableSortedDictionary<string, long> Named(PlaceNeed place) => IsAllOf(place) ? Nothing : Of(place);

    internal bool IsAllOf(PlaceNeed place) => Of(place).Values.Sum() == Order.Lines.Sum(line => line.Remaining);

    /// <summary>Gives a place what it wants of what is left.</summary>
    internal void Give(PlaceNeed place)
    {
        foreach (var line in Order.Lines)
        {
            var taken = place.Take(line.LineItem, left[line.Id]);
            if (taken == 0) continue;
            left[line.Id] -= taken;
            shares[place] = Of(place).SetItem(line.Id, Of(place).GetValueOrDefault(line.Id) + taken);
        }
    }
}

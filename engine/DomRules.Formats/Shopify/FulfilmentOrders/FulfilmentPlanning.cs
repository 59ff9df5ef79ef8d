using System.Collections.Immutable;

namespace DomRules.Formats.Shopify.FulfilmentOrders;

/// <summary>
/// Compares what a shop has with what is wanted. Done again and again, each time on what the shop has then, it comes to an end at which the shop is as it is wanted, or as near as it lets one come.
/// </summary>
/// <remarks>
/// Gids change when fulfilment orders are moved or split, so that a plan names only what it can be sure of, and nothing twice. Units stay where they are as far as that is
/// right; what nobody wants is left alone. What is held stays where it is until it is released.
/// </remarks>
public static class FulfilmentPlanning
{
    /// <summary>The next steps from what there is to what is wanted.</summary>
    /// <param name="orders">All fulfilment orders of an order, those that are over too.</param>
    /// <param name="parcels">What is wanted, the most important first.</param>
    public static FulfilmentPlan Plan(IEnumerable<ShopFulfilmentOrder> orders, IEnumerable<Parcel> parcels)
    {
        List<ShopFulfilmentOrder> active = [.. orders.Where(order => order.IsActive).OrderBy(order => order.Id, StringComparer.Ordinal)];
        var places = PlaceNeeds.Of(active, parcels);
        List<OrderShares> shares = [.. active.Select(order => new OrderShares(order))];
        Share(shares, places);
        var obstacles = new List<string>();
        var steps = shares.Select(share => NextStep.Of(share, places, obstacles)).OfType<FulfilmentMutation>().ToList();
        obstacles.AddRange(places.SelectMany(place => place.Missing.Select(missing => Missing(place, missing, active))));
        if (steps.Count == 0) steps = [.. places.Where(place => place.Location is not null).SelectMany(place => PlaceSplits.Of(shares, place))];
        return new(SafeTogether(steps, active), [.. obstacles]);
    }

    /// <summary>Each place is served first from what is right already, then from what is there, then from elsewhere.</summary>
    private static void Share(List<OrderShares> shares, List<PlaceNeed> places)
    {
        List<PlaceNeed> located = [.. places.Where(place => place.Location is not null)], held = [.. places.Where(place => place.Location is null)];
        Give(shares, located, (order, place) => order.Location == place.Location && !order.IsHeldByUs);
        Give(shares, held, (order, _) => order.IsHeldByUs);
        Give(shares, located, (order, place) => order.Location == place.Location);
        Give(shares, located, (order, _) => !order.IsHeldByUs && order.Allows("MOVE"));
        Give(shares, located, (order, _) => order.IsHeldByUs && (order.Allows("MOVE") || order.Allows("RELEASE_HOLD")));
        Give(shares, held, (order, _) => order.Allows("HOLD"));
    }

    private static void Give(List<OrderShares> shares, List<PlaceNeed> places, Func<ShopFulfilmentOrder, PlaceNeed, bool> fits)
    {
        foreach (var place in places)
            foreach (var share in shares)
                if (fits(share.Order, place)) share.Give(place);
    }

    private static string Missing(PlaceNeed place, KeyValuePair<string, long> missing, List<ShopFulfilmentOrder> orders)
    {
        var where = string.Join(", ", orders.Where(order => order.Location != place.Location && order.Lines.Any(line => line.LineItem == missing.Key && line.Remaining > 0))
            .Select(order => $"{order.Id} ({order.Status} at location {order.Location})"));
        var wish = place.Location is { } location ? $"should leave from location {location}" : "should be held";
        return FormattableString.Invariant($"{missing.Value} of line item {missing.Key} {wish}, but the shop does not let that be done to {where}");
    }

    /// <summary>A move to a location may close what is there and open it anew, so that what is there cannot be named beside it.</summary>
    private static ImmutableArray<FulfilmentMutation> SafeTogether(List<FulfilmentMutation> steps, List<ShopFulfilmentOrder> orders)
    {
        var at = orders.ToDictionary(order => order.Id, order => order.Location, StringComparer.Ordinal);
        var (kept, used, closed) = (ImmutableArray.CreateBuilder<FulfilmentMutation>(), new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var step in steps)
        {
            if (closed.Contains(at[step.Id]) || (step is MoveMutation { Location: var to } && used.Contains(to))) continue;
            kept.Add(step);
            used.Add(at[step.Id]);
            if (step is MoveMutation { Location: var target }) closed.Add(target);
        }
        return kept.ToImmutable();
    }
}

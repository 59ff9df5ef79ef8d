namespace DomRules.Formats.Shopify.FulfilmentOrders;

/// <summary>What is to be done next to one fulfilment order.</summary>
internal static class NextStep
{
    /// <summary>Null: nothing, or nothing that the shop allows; then an obstacle says what.</summary>
    internal static FulfilmentMutation? Of(OrderShares share, List<PlaceNeed> places, List<string> obstacles)
    {
        var wanted = share.Among(places);
        var held = wanted.Find(place => place.Hold is not null);
        if (share.Order.IsHeldByUs) return held is null || wanted.Count > 1 ? Free(share, wanted, obstacles) : null;
        return held is null ? Move(share, wanted, obstacles) : Hold(share, held, obstacles);
    }

    /// <summary>What goes elsewhere as a whole goes there while it is held, if the shop lets it, so that nobody begins with it in between.</summary>
    private static FulfilmentMutation? Free(OrderShares share, List<PlaceNeed> wanted, List<string> obstacles)
    {
        var order = share.Order;
        if (wanted is [{ Location: { } location } only] && location != order.Location && share.IsAllOf(only) && order.Allows("MOVE")) return new MoveMutation(order.Id, location, share.Named(only));
        if (order.Allows("RELEASE_HOLD")) return new ReleaseMutation(order.Id, [.. order.Holds.Where(hold => hold.IsOurs).Select(hold => hold.Id)]);
        obstacles.Add($"{order.Id} ({order.Status}) should be released, which the shop does not allow now");
        return null;
    }

    private static HoldMutation? Hold(OrderShares share, PlaceNeed held, List<string> obstacles) =>
        CanName(share, held, obstacles) ? new(share.Order.Id, held.Hold!, share.Named(held)) : null;

    private static MoveMutation? Move(OrderShares share, List<PlaceNeed> wanted, List<string> obstacles) =>
        wanted.Find(place => place.Location != share.Order.Location) is { Location: { } to } place && CanName(share, place, obstacles) ? new(share.Order.Id, to, share.Named(place)) : null;

    private static bool CanName(OrderShares share, PlaceNeed place, List<string> obstacles)
    {
        if (share.IsAllOf(place) || !share.Order.IsHeldByOthers) return true;
        obstacles.Add($"only part of {share.Order.Id} should {(place.Location is { } to ? $"leave from location {to}" : "be held")}; somebody else holds it, and the shop splits nothing that is held");
        return false;
    }
}

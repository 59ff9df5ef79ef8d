using System.Collections.Immutable;

namespace DomRules.Model.Life;

/// <summary>What of a state follows from the rest of it, and is there to be found quickly.</summary>
public static class LifeIndexes
{
    /// <summary>The state with what follows from its stock, its orders and its nodes.</summary>
    public static LifeState Of(LifeState state) => state with
    {
        Held = Held(state),
        OpenBySku = Orders(state, life => life.OpenSkus),
        PendingByNode = Orders(state, life => life.PendingNodes),
        SlotHolders = Ids(state, life => life.HoldsSlot),
        OnHold = Ids(state, life => !life.Holds.IsEmpty),
        Skus = state.Stock.Keys.ToImmutableSortedSet(StringComparer.Ordinal),
        SuspensionEnds = SuspensionEnds(state),
        TimerOf = state.Timers.GroupBy(timer => timer.Key).ToImmutableDictionary(same => same.Key, same => same.First()),
    };

    private static ImmutableDictionary<string, ImmutableSortedSet<ReservationKey>> Held(LifeState state) =>
        state.Stock.Values.SelectMany(accounts => accounts.Values).SelectMany(account => account.Reservations.Keys)
            .GroupBy(key => key.Order, StringComparer.Ordinal)
            .ToImmutableDictionary(keys => keys.Key, keys => keys.ToImmutableSortedSet(), StringComparer.Ordinal);

    private static ImmutableDictionary<string, ImmutableSortedSet<string>> Orders(LifeState state, Func<OrderLife, IEnumerable<string>> keys) =>
        state.Orders.Values.SelectMany(life => keys(life).Select(key => (Key: key, life.Order.Id)))
            .GroupBy(found => found.Key, found => found.Id, StringComparer.Ordinal)
            .ToImmutableDictionary(ids => ids.Key, ids => ids.ToImmutableSortedSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static ImmutableSortedSet<string> Ids(LifeState state, Func<OrderLife, bool> which) =>
        state.Orders.Values.Where(which).Select(life => life.Order.Id).ToImmutableSortedSet(StringComparer.Ordinal);

    private static ImmutableSortedSet<SuspensionEnd> SuspensionEnds(LifeState state) =>
        [.. state.Suspended.Where(s => s.Value.Until is not null).Select(s => new SuspensionEnd(s.Value.Until!.Value, s.Key))];
}

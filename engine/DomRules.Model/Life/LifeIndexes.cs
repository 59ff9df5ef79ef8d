using System.Collections.Immutable;

namespace DomRules.Model.Life;

/// <summary>What of a state follows from the rest of it, and is there to be found quickly.</summary>
public static class LifeIndexes
{
    /// <summary>The state with what follows from its stock, its orders and its nodes.</summary>
    public static LifeState Of(LifeState state) => state with { Held = Held(state), OpenBySku = OpenBySku(state), SuspensionEnds = SuspensionEnds(state) };

    private static ImmutableDictionary<string, ImmutableSortedSet<ReservationKey>> Held(LifeState state) =>
        state.Stock.Values.SelectMany(accounts => accounts.Values).SelectMany(account => account.Reservations.Keys)
            .GroupBy(key => key.Order, StringComparer.Ordinal)
            .ToImmutableDictionary(keys => keys.Key, keys => keys.ToImmutableSortedSet(), StringComparer.Ordinal);

    private static ImmutableDictionary<string, ImmutableSortedSet<string>> OpenBySku(LifeState state) =>
        state.Orders.Values.SelectMany(life => life.OpenSkus.Select(sku => (Sku: sku, life.Order.Id)))
            .GroupBy(open => open.Sku, open => open.Id, StringComparer.Ordinal)
            .ToImmutableDictionary(ids => ids.Key, ids => ids.ToImmutableSortedSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static ImmutableSortedSet<SuspensionEnd> SuspensionEnds(LifeState state) =>
        [.. state.Suspended.Where(s => s.Value.Until is not null).Select(s => new SuspensionEnd(s.Value.Until!.Value, s.Key))];
}

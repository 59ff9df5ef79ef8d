using System.Collections.Immutable;
using DomRules.Model.Life;

namespace DomRules.Engine.Life;

/// <summary>Where orders are found without looking at all of them; each follows from the orders alone.</summary>
internal static class OrderIndexes
{
    /// <summary>The state in which an order is found as it is now.</summary>
    /// <param name="state">The state, with the order as it is now.</param>
    /// <param name="order">Its id.</param>
    /// <param name="before">As it was; null: it was not there.</param>
    /// <param name="after">As it is; null: it is gone.</param>
    internal static LifeState With(LifeState state, string order, OrderLife? before, OrderLife? after) =>
        state with
        {
            OpenBySku = Reindexed(state.OpenBySku, order, [.. before?.OpenSkus ?? []], [.. after?.OpenSkus ?? []]),
            PendingByNode = Reindexed(state.PendingByNode, order, [.. before?.PendingNodes ?? []], [.. after?.PendingNodes ?? []]),
            SlotHolders = after is { HoldsSlot: true } ? state.SlotHolders.Add(order) : state.SlotHolders.Remove(order),
            OnHold = after is { Holds.IsEmpty: false } ? state.OnHold.Add(order) : state.OnHold.Remove(order),
        };

    private static ImmutableDictionary<string, ImmutableSortedSet<string>> Reindexed(
        ImmutableDictionary<string, ImmutableSortedSet<string>> index, string order, HashSet<string> before, HashSet<string> after)
    {
        foreach (var key in before.Where(key => !after.Contains(key)))
        {
            var left = index[key].Remove(order);
            index = left.IsEmpty ? index.Remove(key) : index.SetItem(key, left);
        }

        foreach (var key in after.Where(key => !before.Contains(key)))
        {
            index = index.SetItem(key, (index.GetValueOrDefault(key) ?? ImmutableSortedSet.Create<string>(StringComparer.Ordinal)).Add(order));
        }

        return index;
    }
}

using System.Collections.Immutable;

namespace DomRules.Model.Life;

/// <summary>Everything that moves, at one moment: stock, capacity, orders, timers. Immutable; safe to share between threads.</summary>
public sealed record LifeState
{
    private static readonly ImmutableSortedDictionary<string, StockAccount> NoAccounts = ImmutableSortedDictionary.Create<string, StockAccount>(StringComparer.Ordinal);

    /// <summary>The moment it speaks of; commands may not come from before it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Stock accounts by SKU, then node.</summary>
    public ImmutableDictionary<string, ImmutableSortedDictionary<string, StockAccount>> Stock { get; init; } = ImmutableDictionary.Create<string, ImmutableSortedDictionary<string, StockAccount>>(StringComparer.Ordinal);

    /// <summary>What is used of nodes' days, in the unit of their capacity.</summary>
    public ImmutableSortedDictionary<DateOnly, ImmutableSortedDictionary<string, decimal>> Capacity { get; init; } = ImmutableSortedDictionary<DateOnly, ImmutableSortedDictionary<string, decimal>>.Empty;

    /// <summary>Nodes that take no new work.</summary>
    public ImmutableSortedDictionary<string, NodeSuspension> Suspended { get; init; } = ImmutableSortedDictionary.Create<string, NodeSuspension>(StringComparer.Ordinal);

    /// <summary>Services that do not run as the network says, in the order in which that became known.</summary>
    public ImmutableArray<RunningDisruption> Disruptions { get; init; } = [];

    /// <summary>What each order or cart holds, by its id.</summary>
    public ImmutableDictionary<string, ImmutableSortedSet<ReservationKey>> Held { get; init; } = ImmutableDictionary.Create<string, ImmutableSortedSet<ReservationKey>>(StringComparer.Ordinal);

    /// <summary>Orders and carts by id.</summary>
    public ImmutableDictionary<string, OrderLife> Orders { get; init; } = ImmutableDictionary.Create<string, OrderLife>(StringComparer.Ordinal);

    /// <summary>Ids of orders that have open units and may be routed again when stock arrives, by SKU.</summary>
    public ImmutableDictionary<string, ImmutableSortedSet<string>> OpenBySku { get; init; } = ImmutableDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);

    /// <summary>Ids of orders with shipments that have not left, by each node that ships or gives any of them.</summary>
    public ImmutableDictionary<string, ImmutableSortedSet<string>> PendingByNode { get; init; } = ImmutableDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);

    /// <summary>Ids of orders that have room in a slot of a counter.</summary>
    public ImmutableSortedSet<string> SlotHolders { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Ids of orders with holds that nobody has released.</summary>
    public ImmutableSortedSet<string> OnHold { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>SKUs that have an account anywhere.</summary>
    public ImmutableSortedSet<string> Skus { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The one timer of an order, a kind and a rule.</summary>
    public ImmutableDictionary<TimerKey, LifeTimer> TimerOf { get; init; } = ImmutableDictionary<TimerKey, LifeTimer>.Empty;

    /// <summary>All timers, the next one first.</summary>
    public ImmutableSortedSet<LifeTimer> Timers { get; init; } = [];

    /// <summary>When suspended nodes take work again, the next one first; those closed without end are not among them.</summary>
    public ImmutableSortedSet<SuspensionEnd> SuspensionEnds { get; init; } = [];

    /// <summary>When the next node takes work again or the next disruption is over; null: none ends by itself.</summary>
    public DateTimeOffset? NextSiteEnd => Earlier(SuspensionEnds.IsEmpty ? null : SuspensionEnds.Min.Due, Disruptions.IsEmpty ? null : Disruptions.Min(d => d.Over));

    /// <summary>When something happens next by itself; null: never.</summary>
    public DateTimeOffset? NextDue => Earlier(Timers.Min?.Due, NextSiteEnd);

    /// <summary>Accounts of a SKU by node; empty: nobody has it.</summary>
    public ImmutableSortedDictionary<string, StockAccount> AccountsOf(string sku) => Stock.GetValueOrDefault(sku) ?? NoAccounts;

    /// <summary>Orders with holds that nobody has released, by id.</summary>
    public IEnumerable<OrderLife> HeldOrders => OnHold.Select(id => Orders[id]);

    /// <summary>SKUs that have an account anywhere, from one on; null: from the first.</summary>
    public IEnumerable<string> SkusFrom(string? sku)
    {
        var start = sku is null ? 0 : Skus.IndexOf(sku);
        return Enumerable.Range(start < 0 ? ~start : start, Skus.Count - (start < 0 ? ~start : start)).Select(i => Skus[i]);
    }

    /// <summary>What an order or a cart holds.</summary>
    public IEnumerable<StockReservation> ReservationsOf(string order) =>
        Held.TryGetValue(order, out var keys) ? keys.Select(key => AccountAt(key.Place)!.Reservations[key]) : [];

    /// <summary>The account of a place; null: it has none.</summary>
    public StockAccount? AccountAt(StockPlace place) => Stock.TryGetValue(place.Sku, out var accounts) ? accounts.GetValueOrDefault(place.Node) : null;

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;
}

using System.Collections.Immutable;
using DomRules.Engine.Facts;
using DomRules.Engine.Snapshots;
using DomRules.Model.Life;
using DomRules.Model.Networks;

namespace DomRules.Engine.Life;

/// <summary>The state that a network speaks of, before anything has happened.</summary>
internal static class LifeStart
{
    internal static LifeState Of(Snapshot snapshot)
    {
        var network = snapshot.Network;
        var state = new LifeState { At = network.AsOf, Stock = Accounts(network), Capacity = Capacity(snapshot), Disruptions = Running(snapshot) };
        LifeTimer[] timers = [.. network.Reservations.Where(r => r.Expires is not null).GroupBy(r => r.Order, StringComparer.Ordinal).Select(same => new LifeTimer(same.Min(r => r.Expires!.Value), TimerKind.Expire, same.Key, ""))];
        return state with
        {
            Skus = state.Stock.Keys.ToImmutableSortedSet(StringComparer.Ordinal),
            Held = state.Stock.Values.SelectMany(accounts => accounts.Values).SelectMany(account => account.Reservations.Keys)
                .GroupBy(key => key.Order, StringComparer.Ordinal)
                .ToImmutableDictionary(keys => keys.Key, keys => keys.ToImmutableSortedSet(), StringComparer.Ordinal),
            Timers = [.. timers],
            TimerOf = timers.ToImmutableDictionary(timer => timer.Key),
        };
    }

    /// <summary>Disruptions that the network lists and that are not over.</summary>
    internal static ImmutableArray<RunningDisruption> Running(Snapshot snapshot) =>
        [.. snapshot.Network.Disruptions.Select(one => new RunningDisruption(one, DisruptionDays.Over(one, snapshot))).Where(one => !(one.Over <= snapshot.Network.AsOf))];

    private static ImmutableDictionary<string, ImmutableSortedDictionary<string, StockAccount>> Accounts(Network network)
    {
        var held = network.Reservations.ToLookup(r => new StockPlace(r.Node, r.Sku));
        return network.Stock
            .GroupBy(row => row.Sku, StringComparer.Ordinal)
            .ToImmutableDictionary(
                rows => rows.Key,
                rows => rows.ToImmutableSortedDictionary(row => row.Node, row => Account(row, held[new StockPlace(row.Node, row.Sku)]), StringComparer.Ordinal),
                StringComparer.Ordinal);
    }

    private static StockAccount Account(StockRow row, IEnumerable<Reservation> held) => new()
    {
        Place = new StockPlace(row.Node, row.Sku),
        OnHand = row.OnHand,
        Safety = row.Safety,
        ReservedElsewhere = row.Reserved,
        Sellable = row.Sellable,
        DaysOfCover = row.DaysOfCover,
        AsOf = row.AsOf,
        Arrivals = row.Incoming.GroupBy(a => a.On).ToImmutableSortedDictionary(a => a.Key, a => new ExpectedArrival(a.Key, a.Sum(one => one.Quantity), a.Sum(one => one.Reserved))),
        Reservations = ReservationBook.Of(held.Select(Listed).GroupBy(r => r.Key).Select(same => same.First() with { Quantity = same.Sum(r => r.Quantity) })),
    };

    private static StockReservation Listed(Reservation listed) => new()
    {
        Key = new ReservationKey(listed.Order, 0, new StockPlace(listed.Node, listed.Sku), ListedReservations.SourceOf(listed), listed.ArrivesOn),
        Quantity = listed.Quantity,
        State = listed.Expires is null ? ReservationState.Confirmed : ReservationState.Held,
        Expires = listed.Expires,
        Stage = listed.Stage,
        Under = listed.Under,
    };

    private static ImmutableSortedDictionary<DateOnly, ImmutableSortedDictionary<string, decimal>> Capacity(Snapshot snapshot)
    {
        var clock = new LocalClock();
        var network = snapshot.Network;
        var today = snapshot.Nodes.Where(node => node.Capacity is { Used: > 0 }).Select(node => new CapacityUse(node.Id, clock.DayOf(network.AsOf, node.TimeZone), node.Capacity!.Used));
        return today.Where(use => !network.CapacityUse.Any(listed => listed.Node == use.Node && listed.On == use.On))
            .Concat(network.CapacityUse)
            .GroupBy(use => use.On)
            .ToImmutableSortedDictionary(day => day.Key, day => day.GroupBy(use => use.Node, StringComparer.Ordinal).ToImmutableSortedDictionary(use => use.Key, use => use.Last().Used, StringComparer.Ordinal));
    }
}

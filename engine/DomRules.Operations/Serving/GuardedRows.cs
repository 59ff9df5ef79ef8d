using System.Collections.Immutable;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;
using DomRules.Store.Commits;

namespace DomRules.Operations.Serving;

/// <summary>What a commit does to the rows that the store guards: the difference of two states at the places that events touched.</summary>
internal static class GuardedRows
{
    internal static ImmutableArray<StockChange> Stock(LifeState before, LifeState after, IEnumerable<StockPlace> places) =>
        [.. places.Distinct().Order().Select(place => Change(before.AccountAt(place), after.AccountAt(place), place)).Where(change => change is not { OnHand: 0, Reserved: 0 })];

    internal static ImmutableArray<ReservationRow> Reservations(LifeState before, LifeState after, IEnumerable<ReservationKey> keys) =>
        [.. keys.Distinct().Order().Select(key => (Was: At(before, key), Is: At(after, key), Key: key)).Where(one => one.Was != one.Is).Select(one => Row(one.Key, one.Is))];

    internal static IEnumerable<StockPlace> PlacesOf(IEnumerable<LifeEvent> events) => events.SelectMany(happened => happened switch
    {
        StockMoved moved => [moved.Place],
        _ => KeysOf(happened).Select(key => key.Place),
    });

    internal static IEnumerable<ReservationKey> KeysOf(IEnumerable<LifeEvent> events) => events.SelectMany(KeysOf);

    private static ReservationKey[] KeysOf(LifeEvent happened) => happened switch
    {
        ReservationMade made => [made.Reservation.Key],
        ReservationConfirmed confirmed => [confirmed.Key],
        ReservationEnded ended => [ended.Key],
        ReservationMoved moved => [moved.Key, moved.Key with { Source = StockSource.OnHand, ArrivesOn = null }],
        _ => [],
    };

    private static StockChange Change(StockAccount? before, StockAccount? after, StockPlace place) =>
        new(place.Node, place.Sku, (after?.OnHand ?? 0) - (before?.OnHand ?? 0), Listed(after) - Listed(before));

    /// <summary>Units on hand that reservations of the log hold; what the network says is reserved elsewhere is its own affair.</summary>
    private static decimal Listed(StockAccount? account) => account?.Reservations.Units(StockSource.OnHand, null) ?? 0;

    private static StockReservation? At(LifeState state, ReservationKey key) => state.AccountAt(key.Place)?.Reservations.At(key);

    private static ReservationRow Row(ReservationKey key, StockReservation? held) => new(
        key.Order,
        key.Shipment,
        key.Place.Node,
        key.Place.Sku,
        key.Source switch { StockSource.OnHand => "on_hand", StockSource.Incoming => "incoming", _ => "backorder" },
        key.ArrivesOn,
        held?.Quantity ?? 0,
        held?.State == ReservationState.Confirmed ? null : held?.Expires);
}

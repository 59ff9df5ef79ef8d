using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Engine.Life;

/// <summary>Folds what moves at places where stock is counted.</summary>
internal static class StockFold
{
    internal static LifeState Apply(LifeState state, LifeEvent happened) => happened switch
    {
        StockMoved moved => Change(state, moved.Place, account => account with
        {
            OnHand = Counted(account.OnHand + moved.OnHand, moved),
            SetAside = Counted(account.SetAside + moved.SetAside, moved),
            AsOf = moved.Kind == StockMoveKind.Corrected ? moved.At : account.AsOf,
            SourceVersion = moved.SourceVersion ?? account.SourceVersion,
        }),
        ArrivalChanged arrival => Change(state, arrival.Place, account => WithArrival(account, arrival)),
        ArrivedElsewhere arrived => Change(state, arrived.Place, account => OnHandElsewhere(account, arrived)),
        ReservationMade made => Held(Change(state, made.Reservation.Key.Place, account => WithMore(account, made.Reservation)), made.Reservation.Key),
        ReservationConfirmed confirmed => Change(state, confirmed.Key.Place, account => With(account, Of(account, confirmed.Key) with { State = ReservationState.Confirmed, Expires = null })),
        ReservationEnded ended => Held(Change(state, ended.Key.Place, account => WithLess(account, ended.Key, ended.Quantity)), ended.Key),
        ReservationMoved moved => Held(Held(Change(state, moved.Key.Place, account => Moved(account, moved)), moved.Key), Now(moved)),
        _ => throw Defect.Of($"{happened.GetType().Name} does not move stock."),
    };

    private static LifeState Change(LifeState state, StockPlace place, Func<StockAccount, StockAccount> change)
    {
        var account = change(state.AccountAt(place) ?? new StockAccount { Place = place });
        var nodes = state.AccountsOf(place.Sku);
        return state with
        {
            Stock = state.Stock.SetItem(place.Sku, nodes.SetItem(place.Node, account)),
            Skus = nodes.IsEmpty ? state.Skus.Add(place.Sku) : state.Skus,
        };
    }

    /// <summary>The state in which it is known who holds what.</summary>
    private static LifeState Held(LifeState state, ReservationKey key)
    {
        var keys = state.Held.GetValueOrDefault(key.Order) ?? [];
        keys = state.AccountAt(key.Place)!.Reservations.ContainsKey(key) ? keys.Add(key) : keys.Remove(key);
        return state with { Held = keys.IsEmpty ? state.Held.Remove(key.Order) : state.Held.SetItem(key.Order, keys) };
    }

    private static ReservationKey Now(ReservationMoved moved) => moved.Key with { Source = moved.To, ArrivesOn = null };

    private static decimal Counted(decimal quantity, StockMoved moved) =>
        quantity >= 0 ? quantity : throw Defect.Of($"{moved.Place.Sku} at {moved.Place.Node} would be {quantity}: {moved.Because}.");

    private static StockAccount WithArrival(StockAccount account, ArrivalChanged changed)
    {
        var before = account.Arrivals.GetValueOrDefault(changed.On) ?? new ExpectedArrival(changed.On, 0, 0);
        var quantity = before.Quantity + changed.Quantity;
        return quantity < 0 ? throw Defect.Of($"Less than nothing of {account.Place.Sku} would arrive at {account.Place.Node}.")
            : account with { Arrivals = quantity == 0 ? account.Arrivals.Remove(changed.On) : account.Arrivals.SetItem(changed.On, before with { Quantity = quantity }) };
    }

    private static StockReservation Of(StockAccount account, ReservationKey key) => account.Reservations.TryGetValue(key, out var held)
        ? held
        : throw Defect.Of($"{key.Order} holds no {key.Place.Sku} at {key.Place.Node}.");

    private static StockAccount With(StockAccount account, StockReservation reservation) =>
        account with { Reservations = account.Reservations.With(reservation) };

    private static StockAccount WithMore(StockAccount account, StockReservation more) =>
        With(account, account.Reservations.TryGetValue(more.Key, out var held) ? more with { Quantity = held.Quantity + more.Quantity } : more);

    private static StockAccount WithLess(StockAccount account, ReservationKey key, decimal quantity)
    {
        var held = Of(account, key);
        return quantity <= 0 || quantity > held.Quantity ? throw Defect.Of($"{key.Order} holds {held.Quantity} {key.Place.Sku} at {key.Place.Node}, not {quantity}.")
            : quantity == held.Quantity ? account with { Reservations = account.Reservations.Without(key) }
            : With(account, held with { Quantity = held.Quantity - quantity });
    }

    private static StockAccount Moved(StockAccount account, ReservationMoved moved)
    {
        var held = Of(account, moved.Key);
        return WithMore(WithLess(account, moved.Key, moved.Quantity), held with { Key = Now(moved), Quantity = moved.Quantity });
    }

    private static StockAccount OnHandElsewhere(StockAccount account, ArrivedElsewhere arrived)
    {
        var left = account.Arrivals.TryGetValue(arrived.On, out var arrival) ? arrival.ReservedElsewhere - arrived.Quantity : -1;
        return left < 0 ? throw Defect.Of($"No {arrived.Quantity} {arrived.Place.Sku} are held elsewhere of what arrives at {arrived.Place.Node} on {arrived.On:O}.")
            : account with { ReservedElsewhere = account.ReservedElsewhere + arrived.Quantity, Arrivals = account.Arrivals.SetItem(arrived.On, arrival! with { ReservedElsewhere = left }) };
    }
}

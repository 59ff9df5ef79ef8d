using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;

namespace DomRules.Engine.Life;

/// <summary>Stock that comes: those who wait for it get it in serving order, as far as it goes.</summary>
internal sealed class StockArrivals(LifeWork work)
{
    internal void Expect(ExpectStock expect)
    {
        if (IsSound(expect.Place, expect.Quantity))
        {
            work.Turn.Emit(new ArrivalChanged(expect.Place, expect.On, expect.Quantity));
            WakeUp(expect.Place);
        }
    }

    internal void Receive(ReceiveStock receive)
    {
        if (!IsSound(receive.Place, receive.Quantity))
        {
            return;
        }

        if (receive.Expected is { } day && work.Turn.State.AccountAt(receive.Place)?.Arrivals.ContainsKey(day) != true)
        {
            work.Turn.Refuse($"No {receive.Place.Sku} is expected at {receive.Place.Node} on {day:O}");
            return;
        }

        work.Turn.Emit(new StockMoved(receive.Place, StockMoveKind.Received, receive.Quantity, 0, work.Turn.At, "received"));
        if (receive.Expected is { } expected)
        {
            TakeIn(receive.Place, expected, receive.Quantity);
        }

        GiveOut(receive.Place);
        WakeUp(receive.Place);
    }

    /// <summary>Those who hold of an arrival get what came of it: those that are listed in serving order, then all others; who holds more than is still to come waits on backorder.</summary>
    private void TakeIn(StockPlace place, DateOnly day, decimal quantity)
    {
        var arrival = work.Turn.State.AccountAt(place)!.Arrivals[day];
        var came = Math.Min(quantity, arrival.Quantity);
        var given = Give(place, key => key.ArrivesOn == day, came);
        if (Math.Min(arrival.ReservedElsewhere, came - given) is > 0 and var elsewhere)
        {
            work.Turn.Emit(new ArrivedElsewhere(place, day, elsewhere));
        }

        work.Turn.Emit(new ArrivalChanged(place, day, -came));
        PutOff(place, day);
    }

    /// <summary>What is free on hand goes to those who hold it on backorder, in serving order.</summary>
    /// <param name="place">Where.</param>
    /// <param name="but">Orders that it is not for; null: none.</param>
    internal void GiveOut(StockPlace place, IReadOnlySet<string>? but = null) =>
        Give(place, key => key.Source == StockSource.Backorder && but?.Contains(key.Order) != true, decimal.MaxValue);

    private decimal Give(StockPlace place, Func<ReservationKey, bool> whom, decimal most)
    {
        var free = Math.Max(0, Math.Min(most, work.Turn.State.AccountAt(place)!.FreeOnHand));
        var left = free;
        foreach (var reservation in free == 0 ? [] : Waiting(place, whom).TakeWhile(_ => left > 0))
        {
            var given = Math.Min(reservation.Quantity, left);
            work.Turn.Emit(new ReservationMoved(reservation.Key, given));
            left -= given;
        }

        return free - left;
    }

    /// <summary>Who is served last holds no more of an arrival than is still to come.</summary>
    private void PutOff(StockPlace place, DateOnly day)
    {
        var account = work.Turn.State.AccountAt(place)!;
        var over = account.Reserved(StockSource.Incoming, day) - (account.Arrivals.GetValueOrDefault(day)?.Quantity ?? 0);
        foreach (var reservation in over <= 0 ? [] : Waiting(place, key => key.ArrivesOn == day).AsEnumerable().Reverse().TakeWhile(_ => over > 0))
        {
            var late = Math.Min(reservation.Quantity, over);
            work.Turn.Emit(new ReservationMoved(reservation.Key, late, StockSource.Backorder));
            over -= late;
        }
    }

    private List<StockReservation> Waiting(StockPlace place, Func<ReservationKey, bool> which)
    {
        var waiting = work.Turn.State.AccountAt(place)!.Reservations.Awaiting.Where(r => which(r.Key)).ToList();
        var places = ServingQueue.Places(work, waiting.Select(r => r.Key.Order));
        return [.. waiting.OrderBy(r => places.GetValueOrDefault(r.Key.Order)).ThenBy(r => r.Key)];
    }

    /// <summary>Orders that have something of it open are looked at again, in serving order.</summary>
    internal void WakeUp(StockPlace place)
    {
        work.Freed.LeaveOut(place);
        foreach (var id in WhoWaits(work.Stock.MadeOf(place.Sku)))
        {
            if (work.Desks.Names("stock_arrived"))
            {
                work.Events.Answer(id, new OrderEvent("stock_arrived", place.Node, place.Sku, null, null), []);
            }
            else
            {
                work.Routing.Route(id, work.Turn.State.Orders[id].LastDecision);
            }
        }
    }

    /// <summary>Orders that have something open of what got free are looked at again, in serving order, as long as more is free than was.</summary>
    internal void WakeUp(List<FreedPlace> freed)
    {
        var waiting = WhoWaits(freed.SelectMany(one => work.Stock.MadeOf(one.Place.Sku)));
        foreach (var id in waiting.Where(id => freed.Exists(one => !one.By.Contains(id) && WaitsFor(id, one.Place.Sku) && one.IsIn(work.Turn.State))))
        {
            work.Routing.Route(id, work.Turn.State.Orders[id].LastDecision);
        }
    }

    private bool WaitsFor(string id, string counted) => work.Turn.State.Orders[id].OpenSkus.Any(sku => work.Stock.Each(sku, counted) > 0);

    /// <summary>Orders that have something open that a node might ship are looked at again, in serving order.</summary>
    /// <param name="node">Node id; null: any node.</param>
    internal void WakeUpAt(string? node)
    {
        var skus = work.Turn.State.OpenBySku.Keys.Where(sku => node is null || work.Stock.MayHave(node, sku)).ToList();
        foreach (var id in WhoWaits(skus))
        {
            work.Routing.Route(id, work.Turn.State.Orders[id].LastDecision);
        }
    }

    /// <summary>Orders that wait for any of these, in serving order; asked one by one, since each that is served changes what is left.</summary>
    private IEnumerable<string> WhoWaits(IEnumerable<string> skus)
    {
        var waiting = skus.SelectMany(sku => work.Turn.State.OpenBySku.GetValueOrDefault(sku) ?? []).ToList();
        return waiting.Count == 0 ? [] : ServingQueue.Of(work, waiting).Where(id => work.Turn.State.Orders[id].RoutesItself);
    }

    private bool IsSound(StockPlace place, decimal quantity)
    {
        if (work.Desk.Snapshot.NodeOf(place.Node) < 0)
        {
            work.Turn.Refuse($"The network has no node {place.Node}");
        }
        else if (work.Desk.Snapshot.ProductOf(place.Sku) is { Kit.IsDefaultOrEmpty: false })
        {
            work.Turn.Refuse($"{place.Sku} is a kit, which is counted by its parts");
        }
        else if (quantity <= 0)
        {
            work.Turn.Refuse($"{quantity} {place.Sku} cannot arrive: a quantity is more than 0");
        }

        return work.Turn.Refusal is null;
    }
}

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

        if (receive.Expected is { } day)
        {
            if (work.Turn.State.AccountAt(receive.Place)?.Arrivals.GetValueOrDefault(day) is not { } arrival)
            {
                work.Turn.Refuse($"No {receive.Place.Sku} is expected at {receive.Place.Node} on {day:O}");
                return;
            }

            work.Turn.Emit(new ArrivalChanged(receive.Place, day, -Math.Min(receive.Quantity, arrival.Quantity)));
        }

        work.Turn.Emit(new StockMoved(receive.Place, StockMoveKind.Received, receive.Quantity, 0, work.Turn.At, "received"));
        GiveOut(receive.Place, receive.Expected);
        WakeUp(receive.Place);
    }

    /// <summary>What is free on hand goes to those who hold it of an arrival or on backorder: those of the arrival that came first, then by serving order.</summary>
    internal void GiveOut(StockPlace place, DateOnly? arrived)
    {
        var waiting = work.Turn.State.AccountAt(place)!.Reservations.Values.Where(r => r.Key.Source != StockSource.OnHand && (r.Key.Source == StockSource.Backorder || r.Key.ArrivesOn == arrived)).ToList();
        var queue = ServingQueue.Of(work, waiting.Select(r => r.Key.Order));
        foreach (var reservation in waiting.OrderBy(r => r.Key.Source).ThenBy(r => queue.IndexOf(r.Key.Order)).ThenBy(r => r.Key))
        {
            var given = Math.Min(reservation.Quantity, work.Turn.State.AccountAt(place)!.FreeOnHand);
            if (given > 0)
            {
                work.Turn.Emit(new ReservationMoved(reservation.Key, given));
            }
        }
    }

    /// <summary>Orders that have something of it open are looked at again, in serving order.</summary>
    internal void WakeUp(StockPlace place)
    {
        var waiting = work.Stock.MadeOf(place.Sku).SelectMany(sku => work.Turn.State.OpenBySku.GetValueOrDefault(sku) ?? []).ToList();
        foreach (var id in ServingQueue.Of(work, waiting))
        {
            var life = work.Turn.State.Orders[id];
            if (!life.HasOpen || !life.Holds.IsEmpty)
            {
                continue;
            }

            if (work.Desks.Names("stock_arrived"))
            {
                work.Events.Answer(id, new OrderEvent("stock_arrived", place.Node, place.Sku, null, null), []);
            }
            else
            {
                work.Routing.Route(id, life.LastDecision);
            }
        }
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

using System.Collections.Immutable;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;
using DomRules.Model.Orders;

namespace DomRules.Engine.Life;

/// <summary>Carts and orders as they come in, and what they hold until it lapses.</summary>
internal sealed class OrderPlacing(LifeWork work)
{
    internal void Place(Order order)
    {
        if (work.Turn.State.Orders.GetValueOrDefault(order.Id) is { IsCart: false })
        {
            work.Turn.Refuse($"Order {order.Id} is known already; change it instead");
            return;
        }

        var cart = work.Turn.State.Orders.GetValueOrDefault(order.Id);
        work.Turn.Emit(new OrderPlaced(order, work.Turn.At, IsCart: false, Digital(order)));
        work.Routing.Route(order.Id, cart?.LastDecision);
        if (work.Turn.State.Orders[order.Id].Holds.IsEmpty)
        {
            work.Plans.ReleaseCart(order.Id);
        }

        StopExpiry(order.Id);
    }

    internal void Hold(PromiseRequest request)
    {
        var id = request.Order.Id;
        if (work.Turn.State.Orders.GetValueOrDefault(id) is { IsCart: false })
        {
            work.Turn.Refuse($"{id} is an order already");
            return;
        }

        if (request.Holds)
        {
            work.Plans.ReleaseCart(id);
        }

        var skus = request.Order.Lines.Select(line => line.Sku).ToList();
        var inputs = work.Inputs("promise") with { Request = request, Slice = work.Stock.For(id, skus) };
        var (batch, laid) = StockLaying.On(work.Desk, inputs.Slice);
        var record = work.Desk.Promiser.Promise(request, work.Turn.At, batch);
        work.Turn.Decide(record, inputs);
        if (!request.Holds)
        {
            return;
        }

        var drawn = DrawnStock.From(batch, laid, work.Stock.Counted(skus));
        if (drawn.Count == 0)
        {
            Close(id);
            return;
        }

        work.Turn.Emit(new OrderPlaced(request.Order, work.Turn.At, IsCart: true, Digital(request.Order)));
        work.Turn.Emit(new OrderDecided(id, record.Decision, record.Kind));
        work.Plans.KeepCart(id, record, drawn);
    }

    internal void GiveUp(string cart)
    {
        if (work.Turn.State.Orders.GetValueOrDefault(cart) is not { IsCart: true })
        {
            work.Turn.Refuse($"There is no cart {cart}");
            return;
        }

        work.Plans.ReleaseCart(cart);
        Close(cart);
    }

    internal void Confirm(string id)
    {
        if (work.Turn.Order(id) is not { } life)
        {
            return;
        }

        work.Turn.Emit(new OrderConfirmed(id));
        foreach (var held in work.Turn.State.ReservationsOf(id).Where(r => r.State == ReservationState.Held && r.Key.Shipment > 0).ToList())
        {
            work.Turn.Emit(new ReservationConfirmed(held.Key));
        }

        StopExpiry(id);
        if (life.HasLapsed && work.Turn.State.Orders[id].RoutesItself)
        {
            work.Routing.Route(id, life.LastDecision);
        }
    }

    /// <summary>Whatever of an order or a cart may lapse has lapsed by now; what is confirmed stays.</summary>
    internal void Expire(string id, DateTimeOffset due)
    {
        var lapsed = work.Turn.State.ReservationsOf(id).Where(r => r.State == ReservationState.Held && r.Expires <= due).ToList();
        foreach (var held in lapsed)
        {
            work.Turn.Emit(new ReservationEnded(held.Key, held.Quantity, ReservationState.Expired));
        }

        if (work.Turn.State.Orders.GetValueOrDefault(id) is not { } life)
        {
            work.Plans.SetExpiry(id);
            return;
        }

        foreach (var shipment in life.Shipments.Where(s => s.IsPending && lapsed.Exists(r => r.Key.Shipment == s.Number)))
        {
            work.Plans.Break(id, shipment, "its hold on the stock lapsed");
        }

        if (life.IsCart)
        {
            work.Plans.ReleaseCart(id);
            Close(id);
            return;
        }

        work.Plans.SetExpiry(id);
        if (work.Turn.State.Orders[id].HasLapsed)
        {
            work.Routing.StopLooking(id);
        }
    }

    private void Close(string cart)
    {
        if (work.Turn.State.Orders.GetValueOrDefault(cart) is { IsCart: true } life)
        {
            foreach (var timer in life.Timers)
            {
                work.Turn.Emit(new TimerEnded(timer, Rang: false));
            }

            work.Turn.Emit(new CartClosed(cart));
        }
    }

    private void StopExpiry(string id)
    {
        if (!work.Turn.State.ReservationsOf(id).Any(r => r.Expires is not null))
        {
            foreach (var timer in work.Turn.State.Orders[id].Timers.Where(t => t.Kind == TimerKind.Expire))
            {
                work.Turn.Emit(new TimerEnded(timer, Rang: false));
            }
        }
    }

    /// <summary>Lines that need no node.</summary>
    internal ImmutableSortedSet<int> Digital(Order order) =>
        [.. order.Lines.Where(line => line.Fulfilment == "digital" || work.Desk.Snapshot.ProductOf(line.Sku) is { Digital: true }).Select(line => line.Number)];
}

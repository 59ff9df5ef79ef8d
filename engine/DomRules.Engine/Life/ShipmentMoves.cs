using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;

namespace DomRules.Engine.Life;

/// <summary>Shipments on their way: released to pick, shipped, delivered. Stock leaves its place when the shipment does.</summary>
internal sealed class ShipmentMoves(LifeWork work)
{
    internal void Move(MoveShipment move)
    {
        if (work.Turn.Order(move.Order) is not { } life)
        {
            return;
        }

        foreach (var shipment in Wanted(life, move))
        {
            Move(life, shipment, move);
        }
    }

    private void Move(OrderLife life, LifeShipment shipment, MoveShipment move)
    {
        if (!life.Holds.IsEmpty && shipment.IsPending)
        {
            work.Turn.Refuse($"Order {move.Order} is {HoldWords.Of(life.Holds)}; release it first with release_hold");
            return;
        }

        if (move.To == ShipmentState.Shipped && !TakeStock(move.Order, shipment))
        {
            return;
        }

        work.Turn.Emit(new ShipmentMoved(move.Order, shipment.Number, move.To, work.Turn.At));
    }

    /// <summary>The shipments meant: one, or all that can; none, and the command is refused, where there is none or it is not said which.</summary>
    private List<LifeShipment> Wanted(OrderLife life, MoveShipment move)
    {
        var fitting = life.Shipments
            .Where(s => (move.Shipment ?? s.Number) == s.Number && (move.Node ?? s.Node) == s.Node && CanBecome(s.State, move.To))
            .ToList();
        if (fitting.Count == 1 || (move.All && fitting.Count > 1))
        {
            return fitting;
        }

        if (fitting.Count > 1)
        {
            work.Turn.Refuse($"Order {life.Order.Id} has several shipments that can become {Word(move.To)}: say which of {Numbers(fitting)}, or all");
        }
        else if (move.Shipment is { } number)
        {
            work.Turn.Refuse($"Shipment {number} of order {life.Order.Id} cannot become {Word(move.To)} now{Standing(life)}");
        }
        else
        {
            work.Turn.Refuse($"No shipment of order {life.Order.Id} can become {Word(move.To)} now{Standing(life)}");
        }

        return [];
    }

    private static bool CanBecome(ShipmentState from, ShipmentState to) => to switch
    {
        ShipmentState.Released => from == ShipmentState.Reserved,
        ShipmentState.Shipped => from is ShipmentState.Reserved or ShipmentState.Released,
        ShipmentState.Delivered => from == ShipmentState.Shipped,
        _ => false,
    };

    /// <summary>Consumes what it holds; false, and the command is refused, when its goods are not there.</summary>
    private bool TakeStock(string id, LifeShipment shipment)
    {
        var held = work.Turn.State.ReservationsOf(id).Where(r => r.Key.Shipment == shipment.Number).ToList();
        if (held.Find(r => r.Key.Source != StockSource.OnHand) is { } awaited)
        {
            work.Turn.Refuse($"{awaited.Quantity} {awaited.Key.Place.Sku} of shipment {shipment.Number} has not arrived at {awaited.Key.Place.Node}; receive it first");
            return false;
        }

        foreach (var reservation in held)
        {
            var (place, quantity) = (reservation.Key.Place, reservation.Quantity);
            if (work.Turn.State.AccountAt(place)!.OnHand < quantity)
            {
                work.Turn.Refuse($"{place.Node} has {work.Turn.State.AccountAt(place)!.OnHand} {place.Sku}, not the {quantity} that shipment {shipment.Number} holds; count it first");
                return false;
            }

            work.Turn.Emit(new ReservationEnded(reservation.Key, quantity, ReservationState.Consumed));
            work.Turn.Emit(new StockMoved(place, StockMoveKind.Shipped, -quantity, 0, work.Turn.At, PlainText.Of($"shipment {shipment.Number} of order {id}")));
        }

        return true;
    }

    private static string Word(ShipmentState state) => state.ToString().ToLowerInvariant();

    private static string Standing(OrderLife life) => life.Shipments.IsEmpty ? "" : ": " + string.Join(", ", life.Shipments.Select(s => PlainText.Of($"{s.Number} is {Word(s.State)}")));

    private static string Numbers(IEnumerable<LifeShipment> shipments) => string.Join(", ", shipments.Select(s => PlainText.Of($"{s.Number}")));
}

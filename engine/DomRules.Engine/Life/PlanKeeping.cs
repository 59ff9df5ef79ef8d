using System.Collections.Immutable;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Engine.Life;

/// <summary>Keeps what a decision planned: shipments, the stock they hold and the capacity they take; and takes it back.</summary>
internal sealed class PlanKeeping(LifeWork work)
{
    /// <summary>Keeps a plan's shipments.</summary>
    /// <param name="id">Order id.</param>
    /// <param name="plan">The decision, with what it takes.</param>
    /// <param name="state">Held while it may lapse or a person looks; else confirmed.</param>
    internal void Keep(string id, RoutingTrial plan, ReservationState state)
    {
        var record = plan.Record;
        var life = work.Turn.State.Orders[id];
        var until = life.IsConfirmed ? null : Lapses(record);
        var pool = plan.Drawn.Select(d => (Drawn: d, Left: d.Quantity)).ToArray();
        var numbered = record.Shipments.Select((shipment, i) => (Shipment: shipment, Number: life.LastShipment + 1 + i)).ToList();
        foreach (var (shipment, number) in numbered)
        {
            var kept = Shipment(record, shipment, number);
            kept = kept with { Capacity = Capacity.Share(work, kept, plan.Worked) };
            work.Turn.Emit(new ShipmentPlanned(id, kept));
            foreach (var use in kept.Capacity)
            {
                work.Turn.Emit(new CapacityTaken(use.Node, use.On, use.Used));
            }
        }

        foreach (var (shipment, number) in numbered.OrderBy(s => s.Shipment.Lines.Any(l => l.Incoming is not null || l.Backordered is not null)).ThenBy(s => s.Shipment.ShipBy))
        {
            Reserve(new ReservationKey(id, number, default, default, null), life.Order.Stage, Needs(shipment), pool, until is null ? state : ReservationState.Held, until);
        }

        SetExpiry(id);
    }

    /// <summary>Sets stock aside for a cart.</summary>
    internal void KeepCart(string id, DecisionRecord record, IEnumerable<DrawnStock> drawn)
    {
        var until = Lapses(record);
        foreach (var taken in drawn)
        {
            Reserve(new ReservationKey(id, 0, taken.Place, taken.Source, taken.ArrivesOn), "cart", taken.Quantity, taken.Under, ReservationState.Held, until);
        }

        SetExpiry(id);
    }

    /// <summary>Takes units out of a shipment that has not left: they are open again, and hold nothing.</summary>
    internal void TakeOut(string id, LifeShipment shipment, ImmutableArray<LifeLine> lines, string because, bool shelfFirst = false)
    {
        foreach (var (place, quantity) in Needs(shipment.Node, lines))
        {
            Release(id, shipment.Number, place, quantity, shelfFirst);
        }

        var left = Capacity.After(work, shipment, lines);
        foreach (var use in shipment.Capacity)
        {
            var change = left.Where(l => l.Node == use.Node && l.On == use.On).Sum(l => l.Used) - use.Used;
            if (change != 0 && work.Turn.State.Capacity.ContainsKey(use.On))
            {
                work.Turn.Emit(new CapacityTaken(use.Node, use.On, change));
            }
        }

        work.Turn.Emit(new ShipmentReduced(id, shipment.Number, lines, left, work.Turn.At, because));
    }

    /// <summary>Takes all of a shipment back.</summary>
    internal void Break(string id, LifeShipment shipment, string because) => TakeOut(id, shipment, shipment.Lines, because);

    /// <summary>Whether a shipment holds goods of a line that are still to come.</summary>
    internal bool AwaitsGoods(string id, LifeShipment shipment, LifeLine line)
    {
        var needs = Needs(shipment.Node, [line]);
        return work.Turn.State.ReservationsOf(id).Any(r => r.Key.Shipment == shipment.Number && r.Key.Source != StockSource.OnHand && needs.ContainsKey(r.Key.Place));
    }

    /// <summary>Whether a shipment was planned only for a person to look at: it waits for them, and what it holds is not confirmed.</summary>
    internal bool IsPlannedUnderHold(OrderLife life, LifeShipment shipment) =>
        !life.Holds.IsEmpty && shipment.State == ShipmentState.Reserved
        && work.Turn.State.ReservationsOf(life.Order.Id).Where(r => r.Key.Shipment == shipment.Number).All(r => r.State == ReservationState.Held);

    /// <summary>Ends what an order or a cart holds without a shipment.</summary>
    internal void ReleaseCart(string id)
    {
        foreach (var held in work.Turn.State.ReservationsOf(id).Where(r => r.Key.Shipment == 0).ToList())
        {
            work.Turn.Emit(new ReservationEnded(held.Key, held.Quantity, ReservationState.Released));
        }
    }

    /// <summary>What is counted for some lines at a node, by place.</summary>
    internal SortedDictionary<StockPlace, decimal> Needs(string node, IEnumerable<LifeLine> lines)
    {
        var needs = new SortedDictionary<StockPlace, decimal>();
        foreach (var line in lines)
        {
            foreach (var (sku, each) in work.Stock.PartsOf(line.Sku))
            {
                var place = new StockPlace(line.From ?? node, sku);
                needs[place] = needs.GetValueOrDefault(place) + (each * line.Quantity);
            }
        }

        return needs;
    }

    private SortedDictionary<StockPlace, decimal> Needs(ShipmentRecord shipment) => Needs(shipment.Node, Lines(shipment));

    /// <summary>What the shipment's own node gives, and what comes to its counter from others.</summary>
    private static IEnumerable<LifeLine> Lines(ShipmentRecord shipment)
    {
        var transferred = shipment.Transfers.SelectMany(t => t.Lines.Select(l => new LifeLine(l.Line, l.Sku, l.Quantity, t.From))).ToList();
        return shipment.Lines
            .Select(l => new LifeLine(l.Line, l.Sku, l.Quantity - transferred.Where(t => t.Line == l.Line).Sum(t => t.Quantity)))
            .Where(l => l.Quantity > 0)
            .Concat(transferred);
    }

    private LifeShipment Shipment(DecisionRecord record, ShipmentRecord shipment, int number) => new()
    {
        Number = number,
        Node = shipment.Node,
        Service = shipment.Service,
        ShipBy = shipment.ShipBy,
        DeliverOn = shipment.DeliverOn,
        Lines = [.. Lines(shipment)],
        Cost = shipment.Cost.Total,
        DistanceMetres = shipment.DistanceMetres,
        ReadyFrom = shipment.ReadyFrom,
        Slot = shipment.Slot?.Id,
        SlotOn = shipment.Slot?.On,
        Decision = record.Decision,
        Since = work.Turn.At,
    };

    private void Reserve(ReservationKey template, string stage, SortedDictionary<StockPlace, decimal> needs, (DrawnStock Drawn, decimal Left)[] pool, ReservationState state, DateTimeOffset? until)
    {
        foreach (var (place, quantity) in needs)
        {
            var need = quantity;
            for (var i = 0; i < pool.Length && need > 0; i++)
            {
                var (drawn, left) = pool[i];
                if (drawn.Place == place && left > 0)
                {
                    var taken = Math.Min(need, left);
                    Reserve(template with { Place = place, Source = drawn.Source, ArrivesOn = drawn.ArrivesOn }, stage, taken, drawn.Under, state, until);
                    pool[i].Left -= taken;
                    need -= taken;
                }
            }
        }
    }

    private void Reserve(ReservationKey key, string stage, decimal quantity, ImmutableArray<string> under, ReservationState state, DateTimeOffset? until) =>
        work.Turn.Emit(new ReservationMade(new StockReservation { Key = key, Quantity = quantity, State = state, Expires = until, Stage = stage, Under = under }));

    /// <summary>What is outstanding is given back first, then what is to arrive last, then what lies there; the other way round where it is the shelf that lacks it.</summary>
    private void Release(string id, int shipment, StockPlace place, decimal quantity, bool shelfFirst)
    {
        foreach (var held in work.Turn.State.ReservationsOf(id).Where(r => r.Key.Shipment == shipment && r.Key.Place == place).OrderBy(r => shelfFirst ? (int)r.Key.Source : -(int)r.Key.Source).ThenByDescending(r => r.Key.ArrivesOn).ToList())
        {
            var given = Math.Min(quantity, held.Quantity);
            if (given > 0)
            {
                work.Turn.Emit(new ReservationEnded(held.Key, given, ReservationState.Released));
                quantity -= given;
            }
        }
    }

    /// <summary>Rings for what lapses first: parts that were planned at different times lapse at different times.</summary>
    internal void SetExpiry(string id)
    {
        if (work.Turn.State.ReservationsOf(id).Where(r => r.State == ReservationState.Held).Min(r => r.Expires) is { } due)
        {
            work.Turn.Emit(new TimerSet(new LifeTimer(due, TimerKind.Expire, id, "")));
        }
    }

    private static DateTimeOffset? Lapses(DecisionRecord record) => record.Reserved.Select(r => r.Until).FirstOrDefault(until => until is not null);
}

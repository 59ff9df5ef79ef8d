using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;

namespace DomRules.Engine.Life;

/// <summary>Stock that turns out to be another than was thought.</summary>
internal sealed class StockCounts(LifeWork work)
{
    internal void Count(CountStock count)
    {
        if (work.Desk.Snapshot.NodeOf(count.Place.Node) < 0)
        {
            work.Turn.Refuse($"The network has no node {count.Place.Node}");
            return;
        }

        if (work.Desk.Snapshot.ProductOf(count.Place.Sku) is { Kit.IsDefaultOrEmpty: false })
        {
            work.Turn.Refuse($"{count.Place.Sku} is a kit, which is counted by its parts");
            return;
        }

        if (count.OnHand < 0)
        {
            work.Turn.Refuse($"{count.OnHand} {count.Place.Sku} cannot be there: a count is 0 or more");
            return;
        }

        var change = count.OnHand - (work.Turn.State.AccountAt(count.Place)?.OnHand ?? 0);
        work.Turn.Emit(new StockMoved(count.Place, StockMoveKind.Corrected, change, 0, work.Turn.At, "counted"));
        TellThoseWithout(count.Place);
        if (change > 0)
        {
            work.Arrivals.GiveOut(count.Place);
            work.Arrivals.WakeUp(count.Place);
        }
    }

    /// <summary>Where more is held than there is, carts lose their hold and orders get a short pick, those first that are served last.</summary>
    internal void TellThoseWithout(StockPlace place)
    {
        foreach (var key in Victims(place))
        {
            var account = work.Turn.State.AccountAt(place)!;
            if (Missing(account) is var missing && missing <= 0)
            {
                return;
            }

            if (!account.Reservations.TryGetValue(key, out var held))
            {
                continue;
            }

            var lost = Math.Min(missing, held.Quantity);
            if (key.Shipment == 0)
            {
                work.Turn.Emit(new ReservationEnded(key, lost, ReservationState.Released));
            }
            else
            {
                Tell(key, lost);
            }
        }
    }

    private void Tell(ReservationKey key, decimal lost)
    {
        var shipment = work.Turn.State.Orders[key.Order].Shipments.First(s => s.Number == key.Shipment);
        var lines = Holding(shipment, key.Place, lost);
        work.Events.Answer(key.Order, new OrderEvent("short_pick", key.Place.Node, lines.Count == 1 ? lines[0].Sku : null, lines.Count == 1 ? lines[0].Line : null, lines.Sum(l => l.Quantity)), [(shipment, [.. lines])], isStockRight: true);
    }

    /// <summary>Lines of a shipment that need so much of a SKU, kits included, the last line first; whole steps of what each line needs.</summary>
    private List<LifeLine> Holding(LifeShipment shipment, StockPlace place, decimal lost)
    {
        var lines = new List<LifeLine>();
        foreach (var line in shipment.Lines.Where(l => shipment.Giving(l) == place.Node).Reverse())
        {
            var each = work.Stock.Each(line.Sku, place.Sku);
            if (each > 0 && lost > 0)
            {
                var units = work.Stock.Broken(line, lost, each);
                lines.Add(line with { Quantity = units });
                lost -= units * each;
            }
        }

        return lines;
    }

    private List<ReservationKey> Victims(StockPlace place)
    {
        var held = work.Turn.State.AccountAt(place)?.Reservations.Values.Where(r => r.Key.Source == StockSource.OnHand).ToList() ?? [];
        if (held.Count == 0 || Missing(work.Turn.State.AccountAt(place)!) <= 0)
        {
            return [];
        }

        var places = ServingQueue.Places(work, held.Where(r => r.Key.Shipment > 0).Select(r => r.Key.Order));
        return [.. held.OrderBy(r => r.Key.Shipment > 0).ThenByDescending(r => places.GetValueOrDefault(r.Key.Order)).ThenByDescending(r => r.Key).Select(r => r.Key)];
    }

    /// <summary>Units that listed reservations hold and that are not there.</summary>
    private static decimal Missing(StockAccount account) => account.Reserved(StockSource.OnHand) - account.ReservedElsewhere - account.OnHand;
}

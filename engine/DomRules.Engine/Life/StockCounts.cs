using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;

namespace DomRules.Engine.Life;

/// <summary>Stock that turns out to be another than was thought.</summary>
internal sealed class StockCounts(LifeWork work)
{
    /// <summary>Takes a count; one of a state of its source that is not later than the last taken is passed over.</summary>
    internal void Count(CountStock count)
    {
        var account = work.Turn.State.AccountAt(count.Place);
        if (Obstacle(count.Place) is { } obstacle)
        {
            work.Turn.Refuse(obstacle);
        }
        else if (count.OnHand < 0)
        {
            work.Turn.Refuse($"{count.OnHand} {count.Place.Sku} cannot be there: a count is 0 or more");
        }
        else if (!(count.SourceVersion <= account?.SourceVersion))
        {
            Correct(count.Place, count.OnHand - (account?.OnHand ?? 0), "counted", count.SourceVersion);
        }
    }

    internal void Adjust(AdjustStock adjust)
    {
        var there = work.Turn.State.AccountAt(adjust.Place)?.OnHand ?? 0;
        if (Obstacle(adjust.Place) is { } obstacle)
        {
            work.Turn.Refuse(obstacle);
        }
        else if (adjust.Change == 0)
        {
            work.Turn.Refuse($"A change of 0 changes nothing");
        }
        else if (there + adjust.Change < 0)
        {
            work.Turn.Refuse($"{-adjust.Change} {adjust.Place.Sku} cannot go from {adjust.Place.Node}: {there} are there");
        }
        else
        {
            Correct(adjust.Place, adjust.Change, adjust.Because, null);
        }
    }

    private FormattableString? Obstacle(StockPlace place)
    {
        if (work.Desk.Snapshot.NodeOf(place.Node) < 0)
        {
            return $"The network has no node {place.Node}";
        }

        return work.Desk.Snapshot.ProductOf(place.Sku) is { Kit.IsDefaultOrEmpty: false } ? (FormattableString)$"{place.Sku} is a kit, which is counted by its parts" : null;
    }

    private void Correct(StockPlace place, decimal change, string because, decimal? sourceVersion)
    {
        work.Turn.Emit(new StockMoved(place, StockMoveKind.Corrected, change, 0, work.Turn.At, because, sourceVersion));
        TellThoseWithout(place);
        if (change > 0)
        {
            work.Arrivals.GiveOut(place);
            work.Arrivals.WakeUp(place);
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
        if (work.Turn.State.AccountAt(place) is not { } account || Missing(account) <= 0)
        {
            return [];
        }

        var held = account.Reservations.Where(r => r.Key.Source == StockSource.OnHand).ToList();
        var places = ServingQueue.Places(work, held.Where(r => r.Key.Shipment > 0).Select(r => r.Key.Order));
        return [.. held.OrderBy(r => r.Key.Shipment > 0).ThenByDescending(r => places.GetValueOrDefault(r.Key.Order)).ThenByDescending(r => r.Key).Select(r => r.Key)];
    }

    /// <summary>Units that listed reservations hold and that are not there.</summary>
    private static decimal Missing(StockAccount account) => account.Reserved(StockSource.OnHand) - account.ReservedElsewhere - account.OnHand;
}

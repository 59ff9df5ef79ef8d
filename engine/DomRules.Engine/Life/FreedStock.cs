using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Engine.Life;

/// <summary>
/// Stock that got free, whatever freed it, is for those who wait for it: first for those who hold it on backorder, then for orders that have something
/// open. They are served by the place; who lost it there had a decision of its own.
/// </summary>
internal sealed class FreedStock(LifeWork work)
{
    /// <summary>Who is served may free something in turn, as a cart's hold does that becomes a plan. More rounds than that would be a defect, not a story.</summary>
    private const int AtOnce = 8;

    private readonly Dictionary<StockPlace, StockAccount?> _served = [];
    private LifeState _before = work.Turn.State;
    private int _seen = work.Turn.Events.Count;

    /// <summary>Serves those who wait for what got free since the last time.</summary>
    internal void Serve()
    {
        for (var round = 0; round < AtOnce && _seen < work.Turn.Events.Count; round++)
        {
            var freed = Freed();
            Look();
            freed.ForEach(one => work.Arrivals.GiveOut(one.Place, one.By));
            work.Arrivals.WakeUp(freed.FindAll(one => !work.Turn.State.Suspended.ContainsKey(one.Place.Node)));
        }

        Look();
    }

    /// <summary>Who waits for what is free at a place now is served by somebody else.</summary>
    internal void LeaveOut(StockPlace place) => _served[place] = work.Turn.State.AccountAt(place);

    private List<FreedPlace> Freed()
    {
        var events = work.Turn.Events.Skip(_seen).ToList();
        var touched = events.Select(PlaceOf).OfType<StockPlace>().Distinct().Order();
        return [.. touched.Select(place => new FreedPlace(place, Before(place), LostBy(events, place))).Where(one => one.IsIn(work.Turn.State))];
    }

    private void Look()
    {
        (_before, _seen) = (work.Turn.State, work.Turn.Events.Count);
        _served.Clear();
    }

    private StockAccount? Before(StockPlace place) => _served.TryGetValue(place, out var served) ? served : _before.AccountAt(place);

    private static StockPlace? PlaceOf(LifeEvent happened) => happened switch
    {
        ReservationEnded ended => ended.Key.Place,
        ReservationMoved moved => moved.Key.Place,
        StockMoved moved => moved.Place,
        ArrivalChanged arrival => arrival.Place,
        _ => null,
    };

    /// <summary>Orders that lost their hold there. Who gave units up is not among them: the rest of it may be served of those.</summary>
    private static HashSet<string> LostBy(List<LifeEvent> events, StockPlace place)
    {
        var lost = events.OfType<ReservationEnded>().Where(ended => ended.Key.Place == place && ended.State != ReservationState.Consumed).Select(ended => ended.Key.Order).ToHashSet(StringComparer.Ordinal);
        lost.ExceptWith(events.OfType<UnitsCancelled>().Where(cancelled => cancelled.Quantity > 0).Select(cancelled => cancelled.Order));
        return lost;
    }
}

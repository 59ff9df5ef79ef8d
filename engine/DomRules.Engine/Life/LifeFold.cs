using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Engine.Life;

/// <summary>What events add up to. An event that does not fit the state, such as more released than was held, is a defect of who made it and throws.</summary>
public static class LifeFold
{
    /// <summary>The state after an event.</summary>
    public static LifeState Apply(LifeState state, LifeEvent happened) => happened switch
    {
        ReservationEnded ended => OrderFold.Lapsed(StockFold.Apply(state, ended), ended),
        StockMoved or ArrivalChanged or ArrivedElsewhere or ReservationMade or ReservationConfirmed or ReservationMoved => StockFold.Apply(state, happened),
        CapacityTaken taken => CapacityFold.Apply(state, taken),
        DaysPassed passed => CapacityFold.Apply(state, passed),
        NodeSuspended or NodeResumed or ServiceDisrupted or DisruptionEnded => SiteFold.Apply(state, happened),
        TimerSet or TimerEnded => TimerFold.Apply(state, happened),
        OrderLifeEvent order => OrderFold.Apply(state, order),
        _ => throw Defect.Of($"Nobody knows what {happened.GetType().Name} does."),
    };

    /// <summary>The state after several.</summary>
    public static LifeState Apply(LifeState state, IEnumerable<LifeEvent> happened) => happened.Aggregate(state, Apply);
}

using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Engine.Life;

/// <summary>Folds timers: into the queue of all, and into the order's own list.</summary>
internal static class TimerFold
{
    internal static LifeState Apply(LifeState state, LifeEvent happened) => happened switch
    {
        TimerSet set => WithOrder(Set(Ended(state, set.Timer.Key), set.Timer), set.Timer, isSet: true),
        TimerEnded ended => WithOrder(Ended(state, ended.Timer.Key), ended.Timer, isSet: false),
        _ => throw Defect.Of($"{happened.GetType().Name} is about no timer."),
    };

    private static LifeState Set(LifeState state, LifeTimer timer) => state with { Timers = state.Timers.Add(timer), TimerOf = state.TimerOf.SetItem(timer.Key, timer) };

    private static LifeState Ended(LifeState state, TimerKey key) =>
        state.TimerOf.TryGetValue(key, out var running) ? state with { Timers = state.Timers.Remove(running), TimerOf = state.TimerOf.Remove(key) } : state;

    private static LifeState WithOrder(LifeState state, LifeTimer timer, bool isSet)
    {
        if (!state.Orders.TryGetValue(timer.Order, out var life))
        {
            return state;
        }

        var others = life.Timers.RemoveAll(t => t.Key == timer.Key);
        var isTakenUp = isSet && timer.Kind == TimerKind.Recheck;
        return OrderFold.With(state, life with { Timers = isSet ? others.Add(timer) : others, HasLapsed = life.HasLapsed && !isTakenUp });
    }
}

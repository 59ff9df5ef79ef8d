using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Engine.Life;

/// <summary>Folds timers: into the queue of all, and into the order's own list.</summary>
internal static class TimerFold
{
    internal static LifeState Apply(LifeState state, LifeEvent happened) => happened switch
    {
        TimerSet set => WithOrder(state with { Timers = state.Timers.Except(state.Timers.Where(t => IsSame(t, set.Timer))).Add(set.Timer) }, set.Timer, isSet: true),
        TimerEnded ended => WithOrder(state with { Timers = state.Timers.Remove(ended.Timer) }, ended.Timer, isSet: false),
        _ => throw Defect.Of($"{happened.GetType().Name} is about no timer."),
    };

    private static LifeState WithOrder(LifeState state, LifeTimer timer, bool isSet)
    {
        if (!state.Orders.TryGetValue(timer.Order, out var life))
        {
            return state;
        }

        var others = life.Timers.RemoveAll(t => IsSame(t, timer));
        return OrderFold.With(state, life with { Timers = isSet ? others.Add(timer) : others });
    }

    private static bool IsSame(LifeTimer one, LifeTimer other) => one.Order == other.Order && one.Kind == other.Kind && one.Rule == other.Rule;
}

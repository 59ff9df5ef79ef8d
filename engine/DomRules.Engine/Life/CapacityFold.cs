using System.Collections.Immutable;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Engine.Life;

/// <summary>Folds what is used of nodes' days.</summary>
internal static class CapacityFold
{
    private static readonly ImmutableSortedDictionary<string, decimal> NobodyWorks = ImmutableSortedDictionary.Create<string, decimal>(StringComparer.Ordinal);

    internal static LifeState Apply(LifeState state, DaysPassed passed) =>
        state with { Capacity = state.Capacity.RemoveRange(state.Capacity.Keys.TakeWhile(day => day < passed.On)) };

    internal static LifeState Apply(LifeState state, CapacityTaken taken)
    {
        var day = state.Capacity.GetValueOrDefault(taken.On, NobodyWorks);
        var used = day.GetValueOrDefault(taken.Node) + taken.Amount;
        if (used < 0)
        {
            throw Defect.Of($"More of {taken.Node}'s day {taken.On:O} is given back than was taken.");
        }

        day = used == 0 ? day.Remove(taken.Node) : day.SetItem(taken.Node, used);
        return state with { Capacity = day.IsEmpty ? state.Capacity.Remove(taken.On) : state.Capacity.SetItem(taken.On, day) };
    }
}

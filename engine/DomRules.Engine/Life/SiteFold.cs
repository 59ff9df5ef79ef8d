using System.Collections.Immutable;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;
using DomRules.Model.Networks;

namespace DomRules.Engine.Life;

/// <summary>Folds what happens to nodes and services.</summary>
internal static class SiteFold
{
    internal static LifeState Apply(LifeState state, LifeEvent happened) => happened switch
    {
        NodeSuspended suspended => Suspended(state, suspended.Node, suspended.Suspension),
        NodeResumed resumed => Suspended(state, resumed.Node, null),
        ServiceDisrupted disrupted => state with { Disruptions = state.Disruptions.Add(new RunningDisruption(disrupted.Disruption, disrupted.Over)) },
        DisruptionEnded ended => state with { Disruptions = Without(state.Disruptions, ended.Disruption) },
        _ => throw Defect.Of($"{happened.GetType().Name} is about no node and no service."),
    };

    /// <summary>The state with a node's suspension as it is now, and found by when it ends.</summary>
    private static LifeState Suspended(LifeState state, string node, NodeSuspension? suspension)
    {
        var ends = state.Suspended.GetValueOrDefault(node)?.Until is { } before ? state.SuspensionEnds.Remove(new SuspensionEnd(before, node)) : state.SuspensionEnds;
        return state with
        {
            Suspended = suspension is null ? state.Suspended.Remove(node) : state.Suspended.SetItem(node, suspension),
            SuspensionEnds = suspension?.Until is { } until ? ends.Add(new SuspensionEnd(until, node)) : ends,
        };
    }

    private static ImmutableArray<RunningDisruption> Without(ImmutableArray<RunningDisruption> running, Disruption ended) =>
        running.FirstOrDefault(one => one.Disruption == ended) is { } found ? running.Remove(found) : throw Defect.Of($"That disruption is not known.");
}

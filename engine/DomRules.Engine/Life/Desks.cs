using System.Collections.Immutable;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Life;
using DomRules.Model.Networks;

namespace DomRules.Engine.Life;

/// <summary>What decides, prepared once and again whenever a service is disrupted or runs again.</summary>
internal sealed class Desks(PolicyLibrary library, Snapshot snapshot)
{
    private readonly ImmutableArray<RunningDisruption> _atStart = LifeStart.Running(snapshot);
    private (ImmutableArray<RunningDisruption> Disruptions, Desk Desk)? _current;

    internal PolicyLibrary Library { get; } = library;

    /// <summary>Told of every routing decision while it stands; null: nobody asks.</summary>
    internal Action<Decision, DecisionRecord>? Decided { get; init; }

    internal Desk For(LifeState state)
    {
        if (_current is not { } current || (current.Disruptions != state.Disruptions && !current.Disruptions.SequenceEqual(state.Disruptions)))
        {
            _current = current = (state.Disruptions, Made(state.Disruptions));
        }

        return current.Desk;
    }

    /// <summary>Whether some policy says by name what to do with an event; a rule for whatever happens does not count.</summary>
    internal bool Names(string kind) => Library.Policies.Any(policy => policy.RulesOf(BlockKind.Exceptions).Any(rule => rule.On.Contains(kind, StringComparer.Ordinal)));

    private Desk Made(ImmutableArray<RunningDisruption> running)
    {
        if (running.SequenceEqual(_atStart))
        {
            return new Desk(Library, snapshot);
        }

        ImmutableArray<Disruption> disruptions = [.. running.Select(one => one.Disruption)];
        return new Desk(Library, snapshot.Disrupted(disruptions), disruptions);
    }
}

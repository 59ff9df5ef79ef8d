using System.Collections.Immutable;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Life;
using DomRules.Model.Networks;

namespace DomRules.Engine.Life;

/// <summary>What decides, prepared once and again whenever a service is disrupted.</summary>
internal sealed class Desks(PolicyLibrary library, Snapshot snapshot)
{
    private readonly List<(ImmutableArray<Disruption> Disruptions, Desk Desk)> _prepared = [];

    internal PolicyLibrary Library { get; } = library;

    /// <summary>Told of every routing decision while it stands; null: nobody asks.</summary>
    internal Action<Decision, DecisionRecord>? Decided { get; init; }

    internal Desk For(LifeState state)
    {
        foreach (var (disruptions, desk) in _prepared)
        {
            if (disruptions.SequenceEqual(state.Disruptions))
            {
                return desk;
            }
        }

        var made = new Desk(Library, state.Disruptions.IsEmpty ? snapshot : Snapshot.Of(snapshot.Network with { Disruptions = snapshot.Network.Disruptions.AddRange(state.Disruptions) }));
        _prepared.Add((state.Disruptions, made));
        return made;
    }

    /// <summary>Whether some policy says by name what to do with an event; a rule for whatever happens does not count.</summary>
    internal bool Names(string kind) => Library.Policies.Any(policy => policy.RulesOf(BlockKind.Exceptions).Any(rule => rule.On.Contains(kind, StringComparer.Ordinal)));
}

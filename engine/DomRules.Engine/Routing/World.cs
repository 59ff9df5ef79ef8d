using DomRules.Engine.Calendars;
using DomRules.Engine.Carriers;
using DomRules.Engine.Distances;
using DomRules.Engine.Routing.Candidates;
using DomRules.Engine.Snapshots;
using DomRules.Model.Graph;

namespace DomRules.Engine.Routing;

/// <summary>A snapshot with everything that is worked out once of it for a policy, which is nothing of its stock. Safe to share between threads.</summary>
internal sealed class World
{
    internal World(Snapshot snapshot, Timetable timetable, DistanceTable distances, RuleGraph graph)
    {
        Snapshot = snapshot;
        Timetable = timetable;
        Distances = distances;
        Services = new ServiceBook(snapshot, timetable, LevelsOf(graph), graph.Currency);
        Standing = new StandingVetoes(snapshot.Nodes);
        RankOf = [.. snapshot.Nodes.Select(node => node.Rank)];
        ByOrdinal = [.. Enumerable.Range(0, snapshot.Nodes.Length).OrderBy(n => snapshot.Nodes[n].Id, StringComparer.Ordinal)];
        HasCapacities = snapshot.Nodes.Any(node => node.Capacity is not null);
        BoundsShipments = Services.Count == 0 && snapshot.Nodes.Any(node => node.Capacity is { Hard: true });
    }

    internal Snapshot Snapshot { get; }

    internal Timetable Timetable { get; }

    internal DistanceTable Distances { get; }

    internal ServiceBook Services { get; }

    internal StandingVetoes Standing { get; }

    /// <summary>Whether any node's days can be full.</summary>
    internal bool HasCapacities { get; }

    /// <summary>Whether full days of nodes bound what a shipment may hold, and no service is there to say so.</summary>
    internal bool BoundsShipments { get; }

    /// <summary>Rank by node index.</summary>
    internal int[] RankOf { get; }

    /// <summary>The nodes in the ordinal order of their ids.</summary>
    internal int[] ByOrdinal { get; }

    internal static ServiceLevels LevelsOf(RuleGraph graph)
    {
        var declared = graph.Vocabularies.FirstOrDefault(v => v.Name == "order.service");
        return declared is null ? ServiceLevels.BuiltIn : new ServiceLevels(declared.Members.Where(m => m != "pickup"));
    }
}

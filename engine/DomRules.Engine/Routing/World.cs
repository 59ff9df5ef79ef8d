using DomRules.Engine.Calendars;
using DomRules.Engine.Carriers;
using DomRules.Engine.Distances;
using DomRules.Engine.Snapshots;
using DomRules.Model.Graph;

namespace DomRules.Engine.Routing;

/// <summary>A snapshot with everything that is worked out once of it for a policy. Safe to share between threads.</summary>
internal sealed class World
{
    internal World(Snapshot snapshot, Timetable timetable, DistanceTable distances, SnapshotSlice slice, RuleGraph graph)
    {
        Snapshot = snapshot;
        Timetable = timetable;
        Distances = distances;
        Slice = slice;
        Services = new ServiceBook(snapshot, timetable, LevelsOf(graph), graph.Currency);
        OrdinalOf = new int[snapshot.Nodes.Length];
        var byId = Enumerable.Range(0, snapshot.Nodes.Length).OrderBy(n => snapshot.Nodes[n].Id, StringComparer.Ordinal).ToList();
        for (var i = 0; i < byId.Count; i++)
        {
            OrdinalOf[byId[i]] = i;
        }
    }

    internal Snapshot Snapshot { get; }

    internal Timetable Timetable { get; }

    internal DistanceTable Distances { get; }

    internal SnapshotSlice Slice { get; }

    internal ServiceBook Services { get; }

    /// <summary>Place of each node in the ordinal order of ids.</summary>
    internal int[] OrdinalOf { get; }

    private static ServiceLevels LevelsOf(RuleGraph graph)
    {
        var declared = graph.Vocabularies.FirstOrDefault(v => v.Name == "order.service");
        return declared is null ? ServiceLevels.BuiltIn : new ServiceLevels(declared.Members.Where(m => m != "pickup"));
    }
}

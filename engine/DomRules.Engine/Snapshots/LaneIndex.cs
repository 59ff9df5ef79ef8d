using System.Collections.Frozen;
using System.Collections.Immutable;
using DomRules.Model.Networks;

namespace DomRules.Engine.Snapshots;

/// <summary>Transfers between nodes, by the node that receives. Of several between the same two nodes the quickest counts, of those the cheapest.</summary>
internal sealed class LaneIndex
{
    private readonly FrozenDictionary<int, FrozenDictionary<int, Lane>> _byReceiver;

    public LaneIndex(ImmutableArray<Lane> lanes, NodeIndex nodes)
    {
        _byReceiver = lanes.Select(lane => (Lane: lane, From: nodes.IndexOf(lane.From), To: nodes.IndexOf(lane.To)))
            .Where(lane => lane.From >= 0 && lane.To >= 0 && lane.From != lane.To)
            .GroupBy(lane => lane.To)
            .ToFrozenDictionary(to => to.Key, to => to.GroupBy(lane => lane.From).ToFrozenDictionary(from => from.Key, from => Best(from.Select(lane => lane.Lane))));
    }

    /// <summary>The lane between two nodes, by index; null: none.</summary>
    public Lane? Between(int from, int to) => _byReceiver.TryGetValue(to, out var giving) ? giving.GetValueOrDefault(from) : null;

    /// <summary>Nodes with a lane to a node, by index.</summary>
    public ImmutableArray<int> Givers(int to) => _byReceiver.TryGetValue(to, out var giving) ? giving.Keys : [];

    private static Lane Best(IEnumerable<Lane> lanes) => lanes
        .OrderBy(lane => lane.WorkingDays).ThenBy(lane => lane.Cost?.Amount ?? 0).ThenBy(lane => lane.Cost?.Currency, StringComparer.Ordinal).First();
}

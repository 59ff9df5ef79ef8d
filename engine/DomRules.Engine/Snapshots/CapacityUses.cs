using System.Globalization;
using DomRules.Model.Networks;

namespace DomRules.Engine.Snapshots;

/// <summary>What the network lists as used of nodes' days, scaled; of a day that is listed twice the fuller one.</summary>
internal sealed class CapacityUses
{
    private readonly Dictionary<(int Node, int Day), long> _used = [];

    public CapacityUses(Network network, NodeIndex nodes, ICollection<SnapshotProblem> problems)
    {
        foreach (CapacityUse use in network.CapacityUse)
        {
            string subject = $"{use.Node}/{use.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
            if (nodes.IndexOf(use.Node) is not (>= 0 and var node))
            {
                problems.Add(new("capacity_use_without_node", subject, $"The use of {use.Node} is of a node that the network does not have; it is left out."));
                continue;
            }

            long scaled = QuantityScale.Ceiling(use.Used);
            if (!_used.TryAdd((node, use.On.DayNumber), scaled))
            {
                problems.Add(new("duplicate_capacity_use", subject, $"The use of {use.Node} on {use.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} is listed more than once; the largest is read."));
                _used[(node, use.On.DayNumber)] = Math.Max(scaled, _used[(node, use.On.DayNumber)]);
            }
        }
    }

    public IEnumerable<((int Node, int Day) Of, long Used)> All => _used.Select(use => (use.Key, use.Value));

    /// <summary>What is listed of a node's day; null: nothing is.</summary>
    public decimal? Of(int node, int day) => _used.TryGetValue((node, day), out long used) ? QuantityScale.Exact(used) : null;
}

using System.Runtime.InteropServices;
using DomRules.Engine.Availability;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Promising;

/// <summary>What nodes can give of a line together: no more than <c>keep back … across nodes</c> leaves.</summary>
internal static class JointStock
{
    /// <summary>
    /// Units from on hand and incoming; null: as many as you like. Nodes give in turn what each has and its pools leave, those in the fewest
    /// pools first. Where pools are apart or one within the other that is the most there is; where they overlap it is what can be had for certain.
    /// </summary>
    internal static decimal? Of(RoutingSession session, int line, List<int> nodes)
    {
        if (nodes.Exists(node => session.Eligibility.Stock(line, node).State == StockState.Untracked))
        {
            return null;
        }

        var planned = session.Lines[line];
        var pools = planned.Sku < 0 || planned.IsKit ? [] : session.Terms.Pools.FindAll(p => p.Line == line);
        var left = pools.ConvertAll(p => p.Withheld.Cap(session.Stock, planned.Sku, session.Snapshot, CollectionsMarshal.AsSpan(p.Nodes), session.Terms.Of(line, p.Nodes[0])));
        long all = 0;
        foreach (var node in nodes.OrderBy(n => pools.Count(p => p.Nodes.Contains(n))))
        {
            var gives = session.Eligibility.Stock(line, node).Available;
            for (var pool = 0; pool < pools.Count; pool++)
            {
                gives = pools[pool].Nodes.Contains(node) ? Math.Min(gives, left[pool]) : gives;
            }

            for (var pool = 0; pool < pools.Count; pool++)
            {
                left[pool] -= pools[pool].Nodes.Contains(node) ? gives : 0;
            }

            all = QuantityScale.Add(all, gives);
        }

        return QuantityScale.Exact(all);
    }
}

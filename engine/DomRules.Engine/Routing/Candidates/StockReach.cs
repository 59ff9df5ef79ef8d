using System.Runtime.InteropServices;
using DomRules.Engine.Routing.Plans;
using DomRules.Engine.Routing.Shipping;
using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Routing.Candidates;

/// <summary>How much of a line nodes could still give beside what a plan sends of the other lines: lines of one SKU, and kits and their parts, draw on the same rows.</summary>
/// <param name="session">The order's.</param>
/// <param name="plan">What goes, or could go; null: nothing.</param>
/// <param name="line">Index of the planned line.</param>
internal sealed class StockReach(RoutingSession session, PlanDraft? plan, int line)
{
    private readonly List<Content> _others = plan is null ? [] : [.. plan.Shipments.SelectMany(s => s.Contents).Where(c => c.Line != line && c.Kind != SourceKind.Backorder)];

    /// <summary>Steps of the line that these nodes could give together: no more than <c>keep back … across nodes</c> leaves.</summary>
    internal long Steps(List<int> nodes)
    {
        var most = nodes.Sum(StepsAt);
        foreach (var (of, pool, withheld) in session.Terms.Pools)
        {
            if (of == line && session.Lines[line] is { Sku: >= 0, IsKit: false } planned)
            {
                var left = withheld.Cap(session.Stock, planned.Sku, session.Snapshot, CollectionsMarshal.AsSpan(pool), session.Terms.Of(line, pool[0])) / planned.Step;
                most = Math.Min(most, nodes.Where(n => !pool.Contains(n)).Sum(StepsAt) + left);
            }
        }

        return most;
    }

    private long StepsAt(int node)
    {
        var planned = session.Lines[line];
        var steps = session.Pair(line, node).Stock.Available / planned.Step;
        foreach (var part in PartsOf(planned))
        {
            if (session.Snapshot.Stock.RowAt(part.Sku, node) is >= 0 and var row && Drawn(row, node) is > 0 and var drawn)
            {
                var free = session.Stock.Row(row, session.Snapshot.Stock.Row(row), session.Terms.Of(line, node), part.Quantity).FreeInAll - drawn;
                steps = Math.Min(steps, Math.Max(0, free) / Math.Max(1, (long)((Int128)planned.Step * part.Quantity / QuantityScale.One)));
            }
        }

        return steps;
    }

    private long Drawn(int row, int node)
    {
        long drawn = 0;
        foreach (var content in _others.Where(c => c.Node == node))
        {
            var other = session.Lines[content.Line];
            foreach (var part in PartsOf(other))
            {
                if (session.Snapshot.Stock.RowAt(part.Sku, node) == row)
                {
                    drawn += (long)((Int128)content.Steps * other.Step * part.Quantity / QuantityScale.One);
                }
            }
        }

        return drawn;
    }

    private ReadOnlySpan<KitPart> PartsOf(PlannedLine planned) =>
        planned.Sku < 0 ? [] : session.Snapshot.Products[planned.Sku] is { IsKit: true } kit ? kit.Kit.AsSpan() : new KitPart[] { new(planned.Sku, QuantityScale.One) };
}

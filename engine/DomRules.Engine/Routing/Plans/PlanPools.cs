using DomRules.Engine.Availability;
using DomRules.Engine.Planning;
using DomRules.Engine.Routing.Shipping;
using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Routing.Plans;

/// <summary>Stock that several candidates draw on: one SKU on two lines, parts of kits, arrivals besides stock on hand, amounts withheld across nodes.</summary>
internal static class PlanPools
{
    internal static void Add(RoutingSession session, PlanInput input)
    {
        if (MayShareRows(session, input))
        {
            AddRows(session, input);
        }

        if (input.Sources.HasBackorders)
        {
            AddBackorders(session, input);
        }

        AddAcross(session, input);
    }

    /// <summary>Whether two candidates could draw on one row: a SKU on two lines, parts of kits, arrivals besides stock on hand.</summary>
    private static bool MayShareRows(RoutingSession session, PlanInput input)
    {
        for (var line = 0; line < session.Lines.Count; line++)
        {
            if (session.Lines[line].IsKit)
            {
                return true;
            }

            for (var other = 0; other < line; other++)
            {
                if (session.Lines[other].Sku == session.Lines[line].Sku)
                {
                    return true;
                }
            }
        }

        return input.Sources.HasIncoming;
    }

    private static void AddRows(RoutingSession session, PlanInput input)
    {
        var draws = new SortedDictionary<int, List<(int Candidate, long PerStep, bool OnHand, RowStock Row)>>();
        for (var candidate = 0; candidate < input.Sources.Count; candidate++)
        {
            var source = input.Sources[candidate];
            if (source.Kind != SourceKind.Backorder)
            {
                Draws(session, source, candidate, draws);
            }
        }

        foreach (var (_, all) in draws)
        {
            if (all.Count < 2)
            {
                continue;
            }

            Levels(input, all, d => d.Row.FreeInAll);
            if (all.Exists(d => d.Row.FreeInAll > d.Row.FreeOnHand))
            {
                Levels(input, [.. all.Where(d => d.OnHand)], d => d.Row.FreeOnHand);
            }
        }
    }

    /// <summary>Lines from which more is kept back may together have no more than each of them alone, whatever is free for the others.</summary>
    private static void Levels(PlanInput input, List<(int Candidate, long PerStep, bool OnHand, RowStock Row)> draws, Func<(int Candidate, long PerStep, bool OnHand, RowStock Row), long> free)
    {
        foreach (var level in draws.Select(free).Distinct().Order())
        {
            var within = draws.FindAll(d => free(d) <= level);
            if (within.Count > 1)
            {
                Pool(input, level, within);
            }
        }
    }

    private static void Draws(RoutingSession session, PlanSource source, int candidate, SortedDictionary<int, List<(int, long, bool, RowStock)>> draws)
    {
        var line = session.Lines[source.Line];
        if (line.Sku < 0)
        {
            return;
        }

        var product = session.Snapshot.Products[line.Sku];
        ReadOnlySpan<KitPart> parts = product.IsKit ? product.Kit.AsSpan() : [new KitPart(line.Sku, QuantityScale.One)];
        foreach (var part in parts)
        {
            var row = session.Snapshot.Stock.RowAt(part.Sku, source.Node);
            if (row < 0 || !session.Snapshot.Products[part.Sku].Tracked)
            {
                continue;
            }

            if (!draws.TryGetValue(row, out var all))
            {
                draws.Add(row, all = []);
            }

            var stock = session.Stock.Row(row, session.Snapshot.Stock.Row(row), session.Terms.Of(source.Line, source.Node), part.Quantity);
            all.Add((candidate, line.Step * part.Quantity / QuantityScale.One, source.Kind == SourceKind.OnHand, stock));
        }
    }

    private static void Pool(PlanInput input, long capacity, List<(int Candidate, long PerStep, bool OnHand, RowStock Row)> draws)
    {
        var pool = input.Problem.AddPool(Math.Clamp(capacity, 0, PlanningProblem.Largest));
        foreach (var draw in draws)
        {
            input.Problem.Draw(draw.Candidate, pool, draw.PerStep);
        }
    }

    /// <summary>Two lines of one SKU, or a kit and a line of one of its parts, share what may be outstanding at a node; the tighter bound holds for both.</summary>
    private static void AddBackorders(RoutingSession session, PlanInput input)
    {
        var draws = new SortedDictionary<int, List<(int Candidate, long PerStep, long Room)>>();
        for (var candidate = 0; candidate < input.Sources.Count; candidate++)
        {
            if (input.Sources[candidate] is { Kind: SourceKind.Backorder } source)
            {
                Outstanding(session, source, candidate, draws);
            }
        }

        foreach (var all in draws.Values.Where(all => all.Count > 1))
        {
            var pool = input.Problem.AddPool(Math.Clamp(all.Min(d => d.Room), 0, PlanningProblem.Largest));
            foreach (var (candidate, perStep, _) in all)
            {
                input.Problem.Draw(candidate, pool, perStep);
            }
        }
    }

    private static void Outstanding(RoutingSession session, PlanSource source, int candidate, SortedDictionary<int, List<(int, long, long)>> draws)
    {
        var line = session.Lines[source.Line];
        var upTo = session.Terms.Backorder(source.Line, source.Node)?.UpTo ?? 0;
        var product = session.Snapshot.Products[line.Sku];
        ReadOnlySpan<KitPart> parts = product.IsKit ? product.Kit.AsSpan() : [new KitPart(line.Sku, QuantityScale.One)];
        foreach (var part in parts)
        {
            if (session.Snapshot.Stock.RowAt(part.Sku, source.Node) is not (>= 0 and var row))
            {
                continue;
            }

            if (!draws.TryGetValue(row, out var all))
            {
                draws.Add(row, all = []);
            }

            all.Add((candidate, line.Step * part.Quantity / QuantityScale.One, KitStock.Times(upTo, part.Quantity) - session.Stock.Outstanding(row)));
        }
    }

    private static void AddAcross(RoutingSession session, PlanInput input)
    {
        foreach (var (line, nodes, withheld) in session.Terms.Pools)
        {
            var planned = session.Lines[line];
            if (planned.Sku < 0 || planned.IsKit)
            {
                continue;
            }

            var cap = withheld.Cap(session.Stock, planned.Sku, session.Snapshot, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(nodes), session.Terms.Of(line, nodes[0]));
            var pool = input.Problem.AddPool(Math.Clamp(cap, 0, PlanningProblem.Largest));
            for (var candidate = 0; candidate < input.Sources.Count; candidate++)
            {
                var source = input.Sources[candidate];
                if (source.Kind != SourceKind.Backorder && session.Lines[source.Line].Sku == planned.Sku && nodes.Contains(source.Node))
                {
                    input.Problem.Draw(candidate, pool, session.Lines[source.Line].Step);
                }
            }
        }
    }
}

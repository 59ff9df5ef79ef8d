namespace DomRules.Engine.Planning.Search;

/// <summary>Lays a problem out for a query.</summary>
internal static class SpaceBuilder
{
    /// <summary>Lays out all candidates in force, or only those of <paramref name="kept"/>, if there are any.</summary>
    public static void Build(SearchSpace space, PlanningProblem problem, PlanQuery query, ReadOnlySpan<int> kept)
    {
        space.Problem = problem;
        space.Query = query;
        space.IsHopeless = false;
        space.IsPart = query.Mode == PlanMode.Part;
        space.AllowsBackorder = query.Mode == PlanMode.Backorder || query.BackordersParts;
        space.Cap = query.IsLifted(PlanConstraintKind.ShipmentCap) ? int.MaxValue : Math.Min(problem.ShipmentCap, query.ShipmentCap);
        space.Floor = query.IsLifted(PlanConstraintKind.Floor) ? 0 : problem.Floor;
        space.IgnoresPricing = query.IsLifted(PlanConstraintKind.Pricing);
        space.ChecksSplits = problem.SplitConditions.Length > 0 && !query.IsLifted(PlanConstraintKind.SplitConditions);
        Lines(space);
        space.SharesDispatches = false;
        NodeRanking.Build(space);
        if (kept.IsEmpty)
            LayOut(space);
        else
            LayOut(space, kept);
        Pools(space);
        Leasts(space);
        LineClusters.Build(space);
        if (!space.IsPart)
            RequireSupply(space);
    }

    private static void Lines(SearchSpace space)
    {
        var lines = space.Problem.Lines;
        var count = space.LineCount = lines.Length;
        Scratch.Room(ref space.Demand, count);
        Scratch.Room(ref space.Units, count);
        Scratch.Room(ref space.Value, count);
        Scratch.Room(ref space.Whole, count);
        for (var i = 0; i < count; i++)
        {
            ref readonly var line = ref lines[i];
            space.Demand[i] = line.Demand;
            space.Units[i] = line.UnitsPerStep;
            space.Value[i] = line.ValuePerStep;
            space.Whole[i] = line.Demand == 1 || (line.Whole && !space.Query.IsLifted(PlanConstraintKind.WholeLine, i));
        }
    }

    /// <summary>Sorts the candidates in force by line, keeping their order within one.</summary>
    private static void LayOut(SearchSpace space)
    {
        var candidates = space.Problem.Candidates;
        var dispatches = space.Problem.Dispatches;
        var start = Scratch.Filled(ref space.LineStart, space.LineCount + 2, 0);
        Scratch.Room(ref space.Compact, candidates.Length);
        var compact = space.Compact;
        for (var c = 0; c < candidates.Length; c++)
        {
            var isInForce = IsInForce(space, candidates[c], c);
            compact[c] = isInForce ? 0 : -1;
            start[candidates[c].Line + 2] += isInForce ? 1 : 0;
        }

        MakeRoom(space, start);
        for (var c = 0; c < candidates.Length; c++)
        {
            if (compact[c] >= 0)
                Place(space, dispatches, candidates[c], c, start[candidates[c].Line + 1]++);
        }
    }

    /// <summary>The same of candidates that are known to be in force.</summary>
    private static void LayOut(SearchSpace space, ReadOnlySpan<int> kept)
    {
        var candidates = space.Problem.Candidates;
        var start = Scratch.Filled(ref space.LineStart, space.LineCount + 2, 0);
        Scratch.Filled(ref space.Compact, candidates.Length, -1);
        foreach (var c in kept)
            start[candidates[c].Line + 2]++;
        MakeRoom(space, start);
        foreach (var c in kept)
            Place(space, space.Problem.Dispatches, candidates[c], c, start[candidates[c].Line + 1]++);
    }

    private static void MakeRoom(SearchSpace space, int[] start)
    {
        for (var i = 0; i <= space.LineCount; i++)
            start[i + 1] += start[i];
        space.CandidateCount = start[space.LineCount + 1];
        RoomForCandidates(space, space.CandidateCount);
        Scratch.Filled(ref space.DispatchNode, space.Problem.Dispatches.Length, -1);
        Scratch.Filled(ref space.NodeDispatch, space.Problem.Nodes.Length, -1);
    }

    private static bool IsInForce(SearchSpace space, in PlanCandidate candidate, int index) =>
        (!candidate.Backorder || space.AllowsBackorder)
        && (candidate.Most >= space.Demand[candidate.Line] || !space.Whole[candidate.Line])
        && (space.Query.Allowed is null || space.Query.Allowed.Contains(index))
        && (space.Query.Forbidden is null || !space.Query.Forbidden.Contains(index));

    private static void RoomForCandidates(SearchSpace space, int count)
    {
        Scratch.Room(ref space.Line, count);
        Scratch.Room(ref space.Node, count);
        Scratch.Room(ref space.Dispatch, count);
        Scratch.Room(ref space.Site, count);
        Scratch.Room(ref space.Origin, count);
        Scratch.Room(ref space.Most, count);
        Scratch.Filled(ref space.Least, count, 0);
        Scratch.Room(ref space.CostOnce, count);
        Scratch.Room(ref space.CostPerStep, count);
        Scratch.Room(ref space.Backorder, count);
        Scratch.Filled(ref space.DrawStart, count + 2, 0);
    }

    private static void Place(SearchSpace space, ReadOnlySpan<PlanDispatch> dispatches, in PlanCandidate candidate, int index, int place)
    {
        space.Compact[index] = place;
        space.Origin[place] = index;
        space.Line[place] = candidate.Line;
        space.Node[place] = candidate.Node;
        space.Dispatch[place] = candidate.Dispatch;
        space.Site[place] = dispatches[candidate.Dispatch].Site;
        space.Most[place] = candidate.Most;
        space.CostOnce[place] = candidate.CostOnce;
        space.CostPerStep[place] = candidate.CostPerStep;
        space.Backorder[place] = candidate.Backorder;
        space.SharesDispatches |= !IsSame(ref space.DispatchNode[candidate.Dispatch], candidate.Node)
            || !IsSame(ref space.NodeDispatch[candidate.Node], candidate.Dispatch);
    }

    private static bool IsSame(ref int known, int now)
    {
        if (known < 0)
            known = now;
        return known == now;
    }

    private static void Pools(SearchSpace space)
    {
        var pools = space.Problem.Pools;
        var draws = space.Problem.Draws;
        pools.CopyTo(Scratch.Room(ref space.PoolLeft, pools.Length));
        if (draws.Length == 0)
            return;
        Scratch.Room(ref space.DrawPool, draws.Length);
        Scratch.Room(ref space.DrawPerStep, draws.Length);
        var start = space.DrawStart;
        foreach (ref readonly var draw in draws)
        {
            if (space.Compact[draw.Candidate] is >= 0 and var c)
                start[c + 2]++;
        }

        for (var c = 0; c < space.CandidateCount; c++)
            start[c + 1] += start[c];
        start[space.CandidateCount + 1] += start[space.CandidateCount];
        foreach (ref readonly var draw in draws)
        {
            if (space.Compact[draw.Candidate] is not (>= 0 and var c))
                continue;
            var place = start[c + 1]++;
            space.DrawPool[place] = draw.Pool;
            space.DrawPerStep[place] = draw.PerStep;
            space.Most[c] = Math.Min(space.Most[c], pools[draw.Pool] / draw.PerStep);
        }
    }

    private static void Leasts(SearchSpace space)
    {
        foreach (ref readonly var least in space.Query.Least)
        {
            var c = space.Compact[least.Candidate];
            if (c < 0 || space.Most[c] < least.Quantity)
                space.IsHopeless |= least.Quantity > 0;
            else
                space.Least[c] = Math.Max(space.Least[c], least.Quantity);
        }
    }

    private static void RequireSupply(SearchSpace space)
    {
        for (var i = 0; i < space.LineCount; i++)
        {
            long supply = 0;
            for (var c = space.LineStart[i]; c < space.LineStart[i + 1] && supply < space.Demand[i]; c++)
                supply += space.Whole[i] && space.Most[c] < space.Demand[i] ? 0 : space.Most[c];
            space.IsHopeless |= supply < space.Demand[i];
        }
    }
}

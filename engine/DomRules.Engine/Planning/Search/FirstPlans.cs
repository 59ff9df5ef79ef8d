namespace DomRules.Engine.Planning.Search;

/// <summary>
/// Good plans before the search, so that it can cut early: each line from what looks best, with all dispatches or only those of a small cover, then
/// again with one dispatch less.
/// </summary>
internal sealed class FirstPlans(SearchTask task, SearchFrame frame, PartialPlan partial, BoundSet bounds, Promise promise, PlanOffer offer)
{
    private readonly SearchSpace space = task.Space;
    private int[] stamp = [];
    private int[] used = [];
    private int fills;
    private int[] open = new int[16];
    private readonly LocalSearch local = new(task.Space, frame);
    private int now;

    public void Run()
    {
        Scratch.Filled(ref stamp, space.Problem.Dispatches.Length, 0);
        Scratch.Filled(ref used, space.CandidateCount, 0);
        (now, fills) = (0, 0);
        if (task.Keys.All is [{ Kind: KeyKind.Slot, Slot: MeasureList.Shipments }, ..] || space.Cap < int.MaxValue)
        {
            GreedyCover();
            Try(now);
        }

        if (!task.Found || task.Keys.All is not [{ Kind: KeyKind.Slot, Slot: MeasureList.Shipments }, ..])
            Try(0);
        Improve();
        if (task.Found && task.Keys.All is [{ Kind: KeyKind.Slot } first, ..] && task.Measures.Slots[first.Slot] == SlotKind.Cost
            && AreSingle() && local.Run(bounds.TermOf(first.Slot)!, task.Best))
            TryOnly(local.Open);
    }

    /// <summary>A plan from the dispatches stamped.</summary>
    public void TryOnly(ReadOnlySpan<int> dispatches)
    {
        now++;
        foreach (var dispatch in dispatches)
            stamp[dispatch] = now;
        Try(now);
    }

    private bool AreSingle() => !space.Modes.AsSpan(0, space.LineCount).ContainsAnyExcept(LineMode.Single);

    private void Improve()
    {
        for (var improved = task.Found; improved;)
        {
            improved = false;
            var count = 0;
            for (var i = 0; i < task.Best.MoveCount; i++)
            {
                var dispatch = space.Dispatch[task.Best.Moves[i].Candidate];
                if (open.AsSpan(0, count).Contains(dispatch))
                    continue;
                Scratch.Grow(ref open, count + 1);
                open[count++] = dispatch;
            }

            for (var without = 0; without < count && count > 1 && count <= 12 && !improved; without++)
            {
                now++;
                for (var i = 0; i < count; i++)
                    stamp[open[i]] = i == without ? 0 : now;
                improved = Try(now);
            }
        }
    }

    /// <summary>Stamps dispatches, each time the one with most lines not yet covered.</summary>
    private void GreedyCover()
    {
        partial.Start();
        now++;
        var all = space.LineCount >= 64 ? ulong.MaxValue : (1UL << space.LineCount) - 1;
        for (var missing = all; missing != 0;)
        {
            var (best, most) = (-1, 0);
            for (var d = 0; d < space.Problem.Dispatches.Length; d++)
            {
                var covers = System.Numerics.BitOperations.PopCount(partial.LineMask(d) & missing);
                if (covers > most)
                    (best, most) = (d, covers);
            }

            if (best < 0)
                return;
            stamp[best] = now;
            missing &= ~partial.LineMask(best);
        }
    }

    /// <summary>Fills line after line from the dispatches with the stamp (0: from all); true: the plan is the best so far.</summary>
    private bool Try(int only)
    {
        partial.Start();
        var complete = true;
        for (var place = 0; place < space.LineCount && complete; place++)
            complete = Fill(place, only) || space.IsPart;
        var better = complete && offer.Offer(partial.Moves);
        while (partial.MoveCount > 0)
            partial.GiveBack();
        return better;
    }

    private bool Fill(int place, int only)
    {
        var line = frame.Lines[place];
        var cluster = space.Cluster[line];
        if (space.IsPart && cluster >= 0)
            return false;
        var start = partial.MoveCount;
        var backordered = false;
        fills++;
        for (var rest = space.Demand[line]; rest > 0;)
        {
            var best = Pick(line, rest, only, backordered);
            if (best < 0)
            {
                while (space.IsPart && space.Whole[line] && partial.MoveCount > start)
                    partial.GiveBack();
                return false;
            }

            var quantity = Math.Min(rest, partial.Available(best));
            backordered |= space.Backorder[best];
            used[best] = fills;
            partial.Take(best, quantity);
            rest -= quantity;
            if (cluster >= 0)
                partial.ClusterSite(cluster) = space.Site[best];
        }

        return true;
    }

    private int Pick(int line, long rest, int only, bool backordered)
    {
        var (best, least) = (-1, long.MaxValue);
        var isSingle = space.Modes[line] == LineMode.Single;
        var site = space.Cluster[line] < 0 ? PartialPlan.NoSite : partial.ClusterSite(space.Cluster[line]);
        var term = promise.Slot >= 0 ? bounds.TermOf(promise.Slot) : null;
        foreach (var c in frame.InPlay(line))
        {
            var dispatch = space.Dispatch[c];
            if ((only > 0 && stamp[dispatch] != only) || (site >= 0 && space.Site[c] != site) || (backordered && space.Backorder[c]))
                continue;
            var score = term is not null && (only > 0 || partial.IsOpen(dispatch)) ? term.AllFrom[c] : promise.Of(c);
            if (space.Backorder[c])
                score = Math.Max(score, score + (long.MaxValue / 4));
            if (score >= least || partial.Available(c) < (isSingle ? rest : 1) || used[c] == fills)
                continue;
            (best, least) = (c, score);
        }

        return best;
    }
}

namespace DomRules.Engine.Planning.Search;

/// <summary>
/// Betters a set of open dispatches where cost is a sum and each line stands at the cheapest open one: opens one that saves more than it costs,
/// closes one that costs more than it saves, or does both.
/// </summary>
internal sealed class LocalSearch(SearchSpace space, SearchFrame frame)
{
    private const int MostRounds = 8;

    private long[] least = [];
    private long[] second = [];
    private int[] at = [];
    private long[] gain = [];
    private long[] loss = [];
    private int[] open = new int[64];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Open => open.AsSpan(0, Count);

    /// <summary>Starts from the dispatches of a plan; true: something better was found, and is in <see cref="Open"/>.</summary>
    public bool Run(BoundTerm cost, StoredPlan plan)
    {
        Count = 0;
        for (var i = 0; i < plan.MoveCount; i++)
        {
            var dispatch = space.Dispatch[plan.Moves[i].Candidate];
            if (!Open.Contains(dispatch))
                Add(dispatch);
        }

        var better = false;
        for (var round = 0; round < MostRounds && Step(cost); round++)
            better = true;
        return better;
    }

    private void Add(int dispatch)
    {
        Scratch.Grow(ref open, Count + 1);
        open[Count++] = dispatch;
    }

    private bool Step(BoundTerm cost)
    {
        Assign(cost);
        Losses(cost);
        var (bestSaving, opened, closed) = (0L, -1, -1);
        var cheapest = Cheapest(cost);
        for (var d = 0; d < space.Problem.Dispatches.Length; d++)
        {
            if (gain[d] == 0 || Open.Contains(d))
                continue;
            var saving = gain[d] - cost.Open[d];
            if (saving > bestSaving)
                (bestSaving, opened, closed) = (saving, d, -1);
            if (saving + cost.Open[cheapest] <= bestSaving)
                continue;
            var (swap, instead) = Swap(cost, d);
            if (swap > bestSaving)
                (bestSaving, opened, closed) = (swap, d, instead);
        }

        if (bestSaving == 0)
            return false;
        if (closed >= 0)
            open[Open.IndexOf(closed)] = opened;
        else
            Add(opened);
        return true;
    }

    /// <summary>The open dispatch with the highest price: no swap can save more than its opening.</summary>
    private int Cheapest(BoundTerm cost)
    {
        var dearest = open[0];
        foreach (var d in Open)
            dearest = cost.Open[d] > cost.Open[dearest] ? d : dearest;
        return dearest;
    }

    /// <summary>The cheapest and second cheapest open dispatch of each line, and what each closed one would save.</summary>
    private void Assign(BoundTerm cost)
    {
        Scratch.Filled(ref least, space.LineCount, long.MaxValue / 4);
        Scratch.Filled(ref second, space.LineCount, long.MaxValue / 4);
        Scratch.Filled(ref at, space.LineCount, -1);
        Scratch.Filled(ref gain, space.Problem.Dispatches.Length, 0);
        foreach (var d in Open)
        {
            foreach (var c in frame.CandidatesOf(d))
                Place(space.Line[c], d, cost.AllFrom[c]);
        }

        for (var line = 0; line < space.LineCount; line++)
        {
            foreach (var c in frame.InPlay(line))
                gain[space.Dispatch[c]] += Math.Max(0, least[line] - cost.AllFrom[c]);
        }
    }

    private void Place(int line, int dispatch, long price)
    {
        if (price < least[line])
            (least[line], second[line], at[line]) = (price, least[line], dispatch);
        else
            second[line] = Math.Min(second[line], price);
    }

    private void Losses(BoundTerm cost)
    {
        Scratch.Filled(ref loss, space.Problem.Dispatches.Length, 0);
        for (var line = 0; line < space.LineCount; line++)
        {
            if (at[line] >= 0)
                loss[at[line]] += second[line] - least[line];
        }
    }

    /// <summary>The best saving from opening one dispatch and closing another.</summary>
    private (long Saving, int Closed) Swap(BoundTerm cost, int opened)
    {
        var (best, closed) = (0L, -1);
        foreach (var d in Open)
        {
            var saving = gain[opened] - cost.Open[opened] + cost.Open[d] - loss[d];
            foreach (var c in frame.CandidatesOf(opened))
            {
                var line = space.Line[c];
                if (at[line] != d)
                    continue;
                var price = cost.AllFrom[c];
                saving += second[line] - Math.Max(least[line], Math.Min(second[line], price));
            }

            if (saving > best)
                (best, closed) = (saving, d);
        }

        return (best, closed);
    }
}

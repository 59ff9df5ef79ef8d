namespace DomRules.Engine.Planning.Search;

/// <summary>
/// What the dispatches of a partial plan cost at least beyond their stated prices, by the caller's bounds: their opening before anything is chosen, and
/// then by what they carry.
/// </summary>
internal sealed class Surcharge(SearchSpace space, DispatchPrices prices)
{
    private long[] opening = [];
    private long[] excess = [];
    private long[] former = new long[64];
    private Allocation[] content = new Allocation[16];
    private bool isOn;

    /// <summary>The sum over the partial plan's dispatches, beyond <see cref="Opening"/>.</summary>
    public long Total { get; private set; }

    /// <summary>The least by which a dispatch costs more than stated, whatever it carries.</summary>
    public long Opening(int dispatch) => isOn ? opening[dispatch] : 0;

    /// <summary>Asks for the bounds of single candidates; before a search. One among few whole shipments is priced sooner than bounded.</summary>
    public void Build(SearchFrame frame, bool isNarrow)
    {
        var dispatches = space.Problem.Dispatches.Length;
        Total = 0;
        isOn = !space.IsAdditive && !space.IgnoresPricing && !isNarrow;
        if (!isOn)
            return;
        Scratch.Filled(ref opening, dispatches, 0);
        Scratch.Filled(ref excess, dispatches, 0);
        for (var d = 0; d < dispatches; d++)
        {
            var least = long.MaxValue;
            foreach (var c in frame.CandidatesOf(d))
                least = Math.Min(least, Alone(d, c));
            opening[d] = least == long.MaxValue ? 0 : Math.Max(0, least);
        }
    }

    public void Start() => Total = 0;

    /// <summary>After a move, the last of <paramref name="moves"/>.</summary>
    public void Take(ReadOnlySpan<Move> moves)
    {
        if (!isOn)
            return;
        Scratch.Grow(ref former, moves.Length);
        var dispatch = space.Dispatch[moves[^1].Candidate];
        former[moves.Length - 1] = excess[dispatch];
        var now = Excess(dispatch, moves);
        Total += now - excess[dispatch];
        excess[dispatch] = now;
    }

    /// <summary>After a move was undone, which was number <paramref name="move"/> (from 0).</summary>
    public void GiveBack(int move, int dispatch)
    {
        if (!isOn)
            return;
        Total += former[move] - excess[dispatch];
        excess[dispatch] = former[move];
    }

    private long Alone(int dispatch, int candidate)
    {
        var line = space.Line[candidate];
        var quantity = space.Modes[line] == LineMode.Single ? space.Demand[line] : 1;
        content[0] = new Allocation(space.Origin[candidate], quantity);
        var stated = space.Problem.Dispatches[dispatch].FixedCost + space.CostOnce[candidate] + (space.CostPerStep[candidate] * quantity);
        return prices.AtLeast(space, dispatch, content.AsSpan(0, 1)) is { } bound ? bound - stated : 0;
    }

    private long Excess(int dispatch, ReadOnlySpan<Move> moves)
    {
        var count = 0;
        var stated = space.Problem.Dispatches[dispatch].FixedCost + opening[dispatch];
        foreach (ref readonly var move in moves)
        {
            var c = move.Candidate;
            if (space.Dispatch[c] != dispatch)
                continue;
            Scratch.Grow(ref content, count + 1);
            var part = new Allocation(space.Origin[c], move.Quantity);
            var at = count++;
            for (; at > 0 && content[at - 1].Candidate > part.Candidate; at--)
                content[at] = content[at - 1];
            content[at] = part;
            stated += space.CostOnce[c] + (space.CostPerStep[c] * move.Quantity);
        }

        return prices.AtLeast(space, dispatch, content.AsSpan(0, count)) is { } bound ? Math.Max(0, bound - stated) : 0;
    }
}

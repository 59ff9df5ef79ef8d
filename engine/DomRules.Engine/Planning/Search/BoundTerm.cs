namespace DomRules.Engine.Planning.Search;

/// <summary>
/// A slot that is a sum, bounded from below: a price for each dispatch opened, for each candidate used, for each step taken. What the lines still
/// to be planned must add at least is a feasible solution of the dual of the relaxed problem (a facility-location problem in which each line is
/// a customer and each dispatch a site that costs something to open): <see cref="Dual"/> of a line, or its cheapest open candidate if that is less.
/// </summary>
internal sealed class BoundTerm
{
    public long[] Open = [];
    public long[] Once = [];
    public long[] PerStep = [];

    /// <summary>What all of a line from the candidate would cost, without opening.</summary>
    public long[] AllFrom = [];

    /// <summary>By line: what it adds at least.</summary>
    public long[] Dual = [];

    /// <summary>By line: whether <see cref="Dual"/> holds whatever is open.</summary>
    public bool[] IsFixed = [];

    /// <summary>By line: of a line with a fixed bound, what any rest of it adds at least.</summary>
    public long[] RestLeast = [];

    /// <summary>By line: added when the line is planned whole.</summary>
    public long[] Completion = [];

    /// <summary>What a dispatch would still have to gain before it paid to open it.</summary>
    public long[] Slack = [];

    private long[][] openLeast = [[]];

    public SlotKind Kind { get; set; }

    /// <summary>The sums are kept this many times larger than the slot, so that duals may be fractions.</summary>
    public long Scale { get; set; } = 1;

    public bool HasOpening { get; set; }

    /// <summary>A constant of every plan.</summary>
    public long Base { get; set; }

    /// <summary>The rewards for opening what is not open.</summary>
    public long OpeningRewards { get; set; }

    /// <summary>What the partial plan costs for certain.</summary>
    public long Done { get; set; }

    /// <summary>By the number of open dispatches and line: the least that an open one asks for the whole line.</summary>
    public long[] OpenLeast(int open) => openLeast[open];

    public void Start(int lines)
    {
        Done = Base;
        Scratch.Filled(ref openLeast[0], lines, long.MaxValue);
    }

    public void Take(int candidate, long quantity, int sign) => Done += sign * (Once[candidate] + (PerStep[candidate] * quantity));

    /// <summary>Opens a dispatch as number <paramref name="open"/> (from 0).</summary>
    public void OpenDispatch(SearchSpace space, SearchFrame frame, int dispatch, int open)
    {
        var price = Open[dispatch];
        Done += price;
        if (price < 0)
            OpeningRewards -= price;
        if (openLeast.Length <= open + 1)
            Array.Resize(ref openLeast, Math.Max(open + 2, openLeast.Length * 2));
        openLeast[open + 1] ??= [];
        var next = Scratch.Room(ref openLeast[open + 1], space.LineCount);
        openLeast[open].AsSpan(0, space.LineCount).CopyTo(next);
        foreach (var c in frame.CandidatesOf(dispatch))
        {
            ref var least = ref next[space.Line[c]];
            least = Math.Min(least, AllFrom[c]);
        }
    }

    public void CloseDispatch(int dispatch)
    {
        var price = Open[dispatch];
        Done -= price;
        if (price < 0)
            OpeningRewards += price;
    }

    /// <summary>What a line adds at least, with so many dispatches open.</summary>
    public long Contribution(int line, int open) => IsFixed[line] ? Dual[line] : Math.Min(Dual[line], openLeast[open][line]);

    /// <summary>The least value of the slot over all plans that extend the partial one; <paramref name="lines"/> are unplanned.</summary>
    public long Bound(ReadOnlySpan<int> lines, int open, long part)
    {
        var sum = Sum(lines, open) + part;
        return Scale == 1 ? sum : Ceiling(sum);
    }

    /// <summary>The same before it is scaled, with no line in hand.</summary>
    public long Sum(ReadOnlySpan<int> lines, int open)
    {
        var sum = Done + OpeningRewards;
        var least = openLeast[open];
        foreach (var line in lines)
            sum += IsFixed[line] ? Dual[line] : Math.Min(Dual[line], least[line]);
        return sum;
    }

    /// <summary>What the rest of a line in hand adds at least.</summary>
    public long Part(int line, int open, long rest, long demand)
    {
        if (rest == 0)
            return 0;
        var all = Contribution(line, open);
        if (rest == demand)
            return all;
        if (IsFixed[line])
            return RestLeast[line];
        var (quotient, remainder) = Int128.DivRem((Int128)all * rest, demand);
        return (long)(remainder < 0 ? quotient - 1 : quotient);
    }

    private long Ceiling(long sum) => sum >= 0 ? (sum + Scale - 1) / Scale : sum / Scale;
}

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

    /// <summary>Room for the even shares of opening prices.</summary>
    public long[] Shares = [];

    private long[][] openLeast = [[]];
    private long[][] relief = [[]];

    public SlotKind Kind { get; set; }

    /// <summary>The sums are kept this many times larger than the slot, so that duals may be fractions.</summary>
    public long Scale { get; set; } = 1;

    public bool HasOpening { get; set; }

    /// <summary>Whether some line may be divided, so that an open dispatch relieves only a part of its dual.</summary>
    public bool HasDivided { get; set; }

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
        Scratch.Filled(ref relief[0], lines, 0);
    }

    public void Take(int candidate, long quantity, int sign) => Done += sign * (Once[candidate] + (PerStep[candidate] * quantity));

    /// <summary>Opens a dispatch as number <paramref name="open"/> (from 0).</summary>
    public void OpenDispatch(SearchSpace space, SearchFrame frame, int dispatch, int open)
    {
        var price = Open[dispatch];
        Done += price;
        if (price < 0)
            OpeningRewards -= price;
        var next = Next(ref openLeast, open, space.LineCount);
        foreach (var c in frame.CandidatesOf(dispatch))
        {
            var line = space.Line[c];
            next[line] = Math.Min(next[line], AllFrom[c]);
        }

        if (HasDivided)
            Relieve(space, frame, dispatch, open);
    }

    private void Relieve(SearchSpace space, SearchFrame frame, int dispatch, int open)
    {
        var relieved = Next(ref relief, open, space.LineCount);
        foreach (var c in frame.CandidatesOf(dispatch))
        {
            var line = space.Line[c];
            if (frame.IsDivided(line) && Dual[line] > AllFrom[c])
                relieved[line] += Charge(space, c, Dual[line] - AllFrom[c]);
        }
    }

    /// <summary>What a line's excess over a candidate's price takes from its dispatch: the part of the line that the candidate can give, rounded up.</summary>
    public static long Charge(SearchSpace space, int candidate, long excess)
    {
        var (most, demand) = (space.Most[candidate], space.Demand[space.Line[candidate]]);
        return most >= demand ? excess : (long)((((Int128)excess * most) + demand - 1) / demand);
    }

    private static long[] Next(ref long[][] levels, int open, int lines)
    {
        if (levels.Length <= open + 1)
            Array.Resize(ref levels, Math.Max(open + 2, levels.Length * 2));
        levels[open + 1] ??= [];
        var next = Scratch.Room(ref levels[open + 1], lines);
        levels[open].AsSpan(0, lines).CopyTo(next);
        return next;
    }

    public void CloseDispatch(int dispatch)
    {
        var price = Open[dispatch];
        Done -= price;
        if (price < 0)
            OpeningRewards += price;
    }

    /// <summary>
    /// What a line adds at least, with so many dispatches open: its dual or the cheapest open candidate; where that one can give a part only, no less
    /// than the dual with that part relieved.
    /// </summary>
    public long Contribution(int line, int open)
    {
        var dual = Dual[line];
        if (IsFixed[line])
            return dual;
        if (!HasDivided)
            return Math.Min(dual, openLeast[open][line]);
        var relieved = relief[open][line];
        return relieved > 0 ? Math.Max(Math.Min(dual, openLeast[open][line]), dual - relieved) : Math.Min(dual, openLeast[open][line]);
    }

    /// <summary>The least value of the slot over all plans that extend the partial one; <paramref name="lines"/> are unplanned.</summary>
    public long Bound(ReadOnlySpan<int> lines, int open, long part)
    {
        var sum = part;
        if (HasDivided)
        {
            sum += Done + OpeningRewards;
            foreach (var line in lines)
                sum += Contribution(line, open);
        }
        else
        {
            sum += Sum(lines, open);
        }

        return Scale == 1 ? sum : Ceiling(sum);
    }

    /// <summary>
    /// A weaker one before it is scaled: opening one more dispatch lowers it by no more than the opening price without its slack.
    /// </summary>
    public long Sum(ReadOnlySpan<int> lines, int open)
    {
        var sum = Done + OpeningRewards;
        var least = openLeast[open];
        foreach (var line in lines)
        {
            var relieved = HasDivided ? relief[open][line] : 0;
            sum += IsFixed[line] ? Dual[line] : relieved > 0 ? Dual[line] - relieved : Math.Min(Dual[line], least[line]);
        }

        return sum;
    }

    /// <summary>What the rest of a line in hand adds at least.</summary>
    public long Part(int line, int open, long rest, long demand)
    {
        if (rest == 0)
            return 0;
        if (rest == demand)
            return Contribution(line, open);
        if (IsFixed[line])
            return RestLeast[line];
        var cheapest = Share(Math.Min(Dual[line], openLeast[open][line]), rest, demand);
        return HasDivided && relief[open][line] > 0 ? Math.Max(cheapest, Share(Dual[line], rest, demand) - relief[open][line]) : cheapest;
    }

    private static long Share(long all, long rest, long demand)
    {
        var (quotient, remainder) = Int128.DivRem((Int128)all * rest, demand);
        return (long)(remainder < 0 ? quotient - 1 : quotient);
    }

    private long Ceiling(long sum) => sum >= 0 ? (sum + Scale - 1) / Scale : sum / Scale;
}

namespace DomRules.Engine.Planning.Search;

/// <summary>The plan under construction: moves made, dispatches open, what pools still hold, the site of each cluster.</summary>
internal sealed class PartialPlan(SearchSpace space, BoundSet bounds, Surcharge surcharge)
{
    public const int NoSite = -1;
    public const int LeftBehind = -2;

    private Move[] moves = new Move[64];
    private int[] uses = [];
    private int[] open = new int[16];
    private ulong[] covered = new ulong[17];
    private ulong[] lineMasks = [];
    private int[] clusterSite = [];
    private bool excludesCandidates;
    private bool[] isExcluded = [];
    private int[] excludedUses = [];
    private int excludedLeft = -1;

    public int MoveCount { get; private set; }

    public int OpenCount { get; private set; }

    public ReadOnlySpan<Move> Moves => moves.AsSpan(0, MoveCount);

    public ReadOnlySpan<int> OpenDispatches => open.AsSpan(0, OpenCount);

    /// <summary>The lines, as bits, that some open dispatch has a candidate for; with more than 64 lines nothing is said.</summary>
    public ulong Covered => covered[OpenCount];

    public ulong LineMask(int dispatch) => lineMasks[dispatch];

    public ref int ClusterSite(int cluster) => ref clusterSite[cluster];

    public bool IsOpen(int dispatch) => uses[dispatch] > 0;

    /// <summary>Whether it uses all nodes, or all candidates, that are not to be had together.</summary>
    public bool HasAllExcluded => excludedLeft == 0;

    /// <summary>States which nodes or candidates are not to be had together. Before <see cref="Start"/>.</summary>
    public void Exclude(PlanFilter filter)
    {
        excludedLeft = -1;
        if (filter.Excluded is not { } plan)
            return;
        excludesCandidates = filter.ExcludesCandidates;
        var count = excludesCandidates ? space.CandidateCount : space.Problem.Nodes.Length;
        Scratch.Filled(ref isExcluded, count, false);
        Scratch.Filled(ref excludedUses, count, 0);
        excludedLeft = excludesCandidates ? plan.MoveCount : plan.NodeCount;
        for (var i = 0; i < excludedLeft; i++)
            isExcluded[excludesCandidates ? plan.Moves[i].Candidate : space.NodeAt[plan.Nodes[i]]] = true;
    }

    public void Start()
    {
        var dispatches = space.Problem.Dispatches.Length;
        (MoveCount, OpenCount) = (0, 0);
        Scratch.Filled(ref uses, dispatches, 0);
        Scratch.Filled(ref clusterSite, space.ClusterCount, NoSite);
        bounds.Start();
        surcharge.Start();
    }

    /// <summary>Reads which dispatch has which lines; once a problem.</summary>
    public void Prepare()
    {
        Scratch.Filled(ref lineMasks, space.Problem.Dispatches.Length, space.LineCount > 64 ? ulong.MaxValue : 0);
        for (var c = 0; c < space.CandidateCount; c++)
            lineMasks[space.Dispatch[c]] |= 1UL << space.Line[c];
    }

    /// <summary>Whether all of a line is planned.</summary>
    public bool IsComplete(int line)
    {
        var rest = space.Demand[line];
        foreach (ref readonly var move in Moves)
            rest -= space.Line[move.Candidate] == line ? move.Quantity : 0;
        return rest == 0;
    }

    public long Available(int candidate)
    {
        var most = space.Most[candidate];
        for (var d = space.DrawStart[candidate]; d < space.DrawStart[candidate + 1]; d++)
            most = Math.Min(most, space.PoolLeft[space.DrawPool[d]] / space.DrawPerStep[d]);
        return most;
    }

    public void Take(int candidate, long quantity)
    {
        Draw(candidate, quantity);
        Scratch.Grow(ref moves, MoveCount + 1);
        moves[MoveCount++] = new Move(candidate, quantity);
        var dispatch = space.Dispatch[candidate];
        if (uses[dispatch]++ == 0)
            Open(dispatch);
        bounds.Take(candidate, quantity, MoveCount);
        surcharge.Take(Moves);
        UseExcluded(candidate, 1);
    }

    /// <summary>Undoes the last move.</summary>
    public void GiveBack()
    {
        var (candidate, quantity) = moves[--MoveCount];
        Draw(candidate, -quantity);
        bounds.GiveBack(candidate, quantity);
        surcharge.GiveBack(MoveCount, space.Dispatch[candidate]);
        UseExcluded(candidate, -1);
        var dispatch = space.Dispatch[candidate];
        if (--uses[dispatch] > 0)
            return;
        OpenCount--;
        bounds.Close(dispatch);
    }

    private void Open(int dispatch)
    {
        Scratch.Grow(ref open, OpenCount + 1);
        Scratch.Grow(ref covered, OpenCount + 2);
        bounds.Open(dispatch, OpenCount);
        covered[OpenCount + 1] = covered[OpenCount] | lineMasks[dispatch];
        open[OpenCount++] = dispatch;
    }

    private void UseExcluded(int candidate, int sign)
    {
        if (excludedLeft < 0)
            return;
        var of = excludesCandidates ? candidate : space.Node[candidate];
        if (!isExcluded[of])
            return;
        ref var times = ref excludedUses[of];
        times += sign;
        if (times == (sign > 0 ? 1 : 0))
            excludedLeft -= sign;
    }

    private void Draw(int candidate, long quantity)
    {
        for (var d = space.DrawStart[candidate]; d < space.DrawStart[candidate + 1]; d++)
            space.PoolLeft[space.DrawPool[d]] -= space.DrawPerStep[d] * quantity;
    }
}

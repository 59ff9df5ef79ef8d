namespace DomRules.Engine.Planning.Search;

/// <summary>
/// A problem as one query sees it: only candidates in force, sorted by line, with flat arrays for the search. Line i's candidates are
/// <c>LineStart[i] .. LineStart[i + 1]</c>. Filled by <see cref="SpaceBuilder"/>.
/// </summary>
internal sealed class SearchSpace
{
    public int[] LineStart = [];
    public long[] Demand = [];
    public long[] Units = [];
    public long[] Value = [];
    public bool[] Whole = [];
    public LineMode[] Modes = [];

    /// <summary>The cluster of lines that must share a site, or -1.</summary>
    public int[] Cluster = [];
    public int[] ClusterLines = [];

    public int[] Line = [];
    public int[] Node = [];
    public int[] Dispatch = [];
    public int[] Site = [];
    public int[] Origin = [];
    public long[] Most = [];
    public long[] Least = [];
    public long[] CostOnce = [];
    public long[] CostPerStep = [];
    public bool[] Backorder = [];

    /// <summary>Candidate c draws <c>DrawPool[d]</c>, d in <c>DrawStart[c] .. DrawStart[c + 1]</c>.</summary>
    public int[] DrawStart = [];
    public int[] DrawPool = [];
    public long[] DrawPerStep = [];
    public long[] PoolLeft = [];

    /// <summary>Place of a node in the order of rank, then id.</summary>
    public int[] NodeOrder = [];

    /// <summary>The node at each place of that order.</summary>
    public int[] NodeAt = [];

    /// <summary>Room for sorting nodes.</summary>
    public long[] NodeKeys = [];

    /// <summary>The ranks that the order of nodes was made from.</summary>
    public long[] Ranks = [];

    /// <summary>The compact index of a problem's candidate, or -1.</summary>
    public int[] Compact = [];

    public PlanningProblem Problem = new();

    public PlanQuery Query = new();

    /// <summary>How many nodes that order has.</summary>
    public int RankedNodes { get; set; } = -1;

    public int LineCount { get; set; }

    public int CandidateCount { get; set; }

    public int ClusterCount { get; set; }

    public int Cap { get; set; }

    public long Floor { get; set; }

    public bool IsPart { get; set; }

    public bool AllowsBackorder { get; set; }

    public bool ChecksSplits { get; set; }

    public bool IgnoresPricing { get; set; }

    /// <summary>By dispatch the one node that travels with it, by node the one dispatch; -1 where there is none yet.</summary>
    public int[] DispatchNode = [];
    public int[] NodeDispatch = [];

    /// <summary>Whether more than one node may travel with one dispatch, or one node with several.</summary>
    public bool SharesDispatches { get; set; }

    /// <summary>A line or a demanded least quantity cannot be met: there is no plan.</summary>
    public bool IsHopeless { get; set; }

    /// <summary>Whether prices are the stated sums, so that no callback is asked.</summary>
    public bool IsAdditive => Problem.Pricing is null;
}

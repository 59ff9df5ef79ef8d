using DomRules.Engine.Planning.Search;

namespace DomRules.Engine.Planning.FewLines;

/// <summary>Which dispatch has which lines, at what price; by dispatch, with a place for each line.</summary>
internal sealed class FewTable
{
    /// <summary>Places a dispatch.</summary>
    public const int Width = 8;

    private const long LargestPrice = 1L << 50;

    private readonly FewLine[] lines = new FewLine[Width];
    private FewPair[] pairs = [];
    private FewDispatch[] dispatches = [];
    private byte[] masks = [];
    private byte[] stated = [];
    private int[] dispatchOf = [];
    private int dispatchCount;
    private bool mayDivide;
    private bool earnsByDividing;

    /// <summary>The lines, as bits, that each dispatch has whole; those out of play are taken away.</summary>
    public Span<byte> Masks => masks.AsSpan(0, dispatchCount);

    /// <summary>Whether some dispatch has all lines.</summary>
    public bool HasAllOnOne => Masks.Contains((byte)((1 << LineCount) - 1));

    public PlanningProblem Problem { get; private set; } = new();

    public int LineCount => Problem.Lines.Length;

    /// <summary>Whether some candidate has a part of a line only; it is left out.</summary>
    public bool HasParts { get; private set; }

    /// <summary>Whether some dispatch may cost nothing to open, so that dividing a line might cost nothing.</summary>
    public bool OpensFree { get; private set; }

    /// <summary>Whether dividing a line might make a plan better, though all candidates can give all of it.</summary>
    public bool MayGainByDividing(FewSlots slots) =>
        mayDivide && (earnsByDividing || slots.RewardsPairs || !(slots.CountsShipments || (slots.CountsCost && !OpensFree)));

    /// <summary>The candidates of a dispatch, each at the place of its line.</summary>
    public ReadOnlySpan<FewPair> Pairs(int dispatch) => pairs.AsSpan(dispatch * Width, Width);

    public long Price(int dispatch, int line) => pairs[(dispatch * Width) + line].Price;

    public int Candidate(int dispatch, int line) => pairs[(dispatch * Width) + line].Candidate;

    /// <summary>The node that travels with the dispatch.</summary>
    public int NodeOf(int dispatch) => dispatches[dispatch].Node;

    public long RankOf(int node) => Problem.Nodes[node].Rank;

    /// <summary>The order of nodes in ties: rank, then id.</summary>
    public int CompareNodes(int node, int other)
    {
        var result = RankOf(node).CompareTo(RankOf(other));
        return result != 0 ? result : node.CompareTo(other);
    }

    /// <summary>Whether a dispatch's node comes before another's.</summary>
    public bool IsEarlier(int dispatch, int other) => CompareNodes(NodeOf(dispatch), NodeOf(other)) < 0;

    /// <summary>What opening a dispatch adds to the cost.</summary>
    public long Opening(int dispatch) => dispatches[dispatch].Opening;

    /// <summary>
    /// False: some node travels with several dispatches or the other way round, some line has two candidates on one dispatch, some dispatch
    /// earns by being opened, or some number is too large.
    /// </summary>
    public bool TryRead(PlanningProblem problem, PlanQuery query)
    {
        Problem = problem;
        Clear();
        ReadLines(query);
        var from = problem.Candidates;
        var allowed = query.Allowed;
        var forbidden = query.Forbidden;
        for (var c = 0; c < from.Length; c++)
        {
            ref readonly var candidate = ref from[c];
            if (candidate.Backorder || (allowed is not null && !allowed.Contains(c)) || (forbidden is not null && forbidden.Contains(c)))
                continue;
            if (!TryPlace(candidate, c))
                return false;
        }

        return true;
    }

    /// <summary>Puts all lines into play that were read; before a race.</summary>
    public void Reset() => stated.AsSpan(0, dispatchCount).CopyTo(masks);

    private void Clear()
    {
        dispatchCount = Problem.Dispatches.Length;
        Scratch.Room(ref masks, dispatchCount);
        Scratch.Filled(ref stated, dispatchCount, (byte)0);
        Scratch.Filled(ref dispatches, dispatchCount, default);
        Scratch.Room(ref pairs, dispatchCount * Width);
        Scratch.Filled(ref dispatchOf, Problem.Nodes.Length, -1);
        (HasParts, OpensFree, mayDivide, earnsByDividing) = (false, false, false, false);
    }

    private void ReadLines(PlanQuery query)
    {
        for (var i = 0; i < LineCount; i++)
        {
            ref readonly var line = ref Problem.Lines[i];
            var isWhole = line.Demand == 1 || (line.Whole && !query.IsLifted(PlanConstraintKind.WholeLine, i));
            lines[i] = new FewLine(line.Demand, LargestPrice / line.Demand, isWhole);
            mayDivide |= !isWhole;
        }
    }

    private bool TryPlace(in PlanCandidate candidate, int index)
    {
        ref readonly var line = ref lines[candidate.Line];
        ref var dispatch = ref dispatches[candidate.Dispatch];
        var bit = (byte)(1 << candidate.Line);
        if (dispatch.Seen == 0 && !TryOpen(ref dispatch, candidate))
            return false;
        if ((dispatch.Seen & bit) != 0 || dispatch.Node != candidate.Node
            || candidate.CostPerStep > line.MostPerStep || candidate.CostPerStep < -line.MostPerStep)
            return false;
        dispatch.Seen |= bit;
        if (candidate.Most < line.Demand)
        {
            HasParts |= !line.IsWhole;
            return true;
        }

        stated[candidate.Dispatch] |= bit;
        earnsByDividing |= candidate.CostOnce < 0;
        pairs[(candidate.Dispatch * Width) + candidate.Line] = new FewPair(candidate.CostOnce + (candidate.CostPerStep * line.Demand), index);
        return true;
    }

    private bool TryOpen(ref FewDispatch dispatch, in PlanCandidate candidate)
    {
        ref readonly var of = ref Problem.Dispatches[candidate.Dispatch];
        ref var known = ref dispatchOf[candidate.Node];
        var opening = of.FixedCost + Problem.ExtraShipmentCost;
        if (known >= 0 || opening < 0 || of.EarliestDay < 0)
            return false;
        OpensFree |= opening == 0;
        known = candidate.Dispatch;
        (dispatch.Node, dispatch.Opening) = (candidate.Node, opening);
        return true;
    }
}

using DomRules.Engine.Planning.Search;

namespace DomRules.Engine.Planning.FewLines;

/// <summary>Which dispatch has which lines, at what price; by dispatch, with a place for each line.</summary>
internal sealed class FewTable
{
    /// <summary>Places a dispatch.</summary>
    public const int Width = 8;

    private const long LargestPrice = 1L << 50;

    private readonly long[] demand = new long[Width];
    private readonly long[] mostPerStep = new long[Width];
    private readonly bool[] isWhole = new bool[Width];
    private long[] prices = [];
    private int[] candidates = [];
    private byte[] masks = [];
    private byte[] seen = [];
    private int[] nodes = [];
    private int[] dispatchOf = [];
    private bool mayDivide;
    private bool earnsByDividing;

    /// <summary>The lines, as bits, that each dispatch has whole; those out of play are taken away.</summary>
    public Span<byte> Masks => masks.AsSpan(0, Problem.Dispatches.Length);

    public PlanningProblem Problem { get; private set; } = new();

    public int LineCount => Problem.Lines.Length;

    /// <summary>Whether some candidate has a part of a line only; it is left out.</summary>
    public bool HasParts { get; private set; }

    /// <summary>Whether some dispatch may cost nothing to open, so that dividing a line might cost nothing.</summary>
    public bool OpensFree { get; private set; }

    /// <summary>Whether dividing a line might make a plan better, though all candidates can give all of it.</summary>
    public bool MayGainByDividing(FewSlots slots) =>
        mayDivide && (earnsByDividing || slots.RewardsPairs || !(slots.CountsShipments || (slots.CountsCost && !OpensFree)));

    public long Price(int dispatch, int line) => prices[(dispatch * Width) + line];

    public int Candidate(int dispatch, int line) => candidates[(dispatch * Width) + line];

    /// <summary>The node that travels with the dispatch.</summary>
    public int NodeOf(int dispatch) => nodes[dispatch];

    /// <summary>What opening a dispatch adds to the cost.</summary>
    public long Opening(int dispatch) => Problem.Dispatches[dispatch].FixedCost + Problem.ExtraShipmentCost;

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
        for (var c = 0; c < from.Length; c++)
        {
            ref readonly var candidate = ref from[c];
            if (candidate.Backorder || (query.Allowed is { } allowed && !allowed.Contains(c)) || (query.Forbidden is { } forbidden && forbidden.Contains(c)))
                continue;
            if (!TryPlace(candidate, c))
                return false;
        }

        return true;
    }

    private void Clear()
    {
        var count = Problem.Dispatches.Length;
        Scratch.Filled(ref masks, count, (byte)0);
        Scratch.Filled(ref seen, count, (byte)0);
        Scratch.Room(ref nodes, count);
        Scratch.Room(ref prices, count * Width);
        Scratch.Room(ref candidates, count * Width);
        Scratch.Filled(ref dispatchOf, Problem.Nodes.Length, -1);
        (HasParts, OpensFree, mayDivide, earnsByDividing) = (false, false, false, false);
    }

    private void ReadLines(PlanQuery query)
    {
        for (var i = 0; i < LineCount; i++)
        {
            ref readonly var line = ref Problem.Lines[i];
            demand[i] = line.Demand;
            mostPerStep[i] = LargestPrice / line.Demand;
            isWhole[i] = line.Demand == 1 || (line.Whole && !query.IsLifted(PlanConstraintKind.WholeLine, i));
            mayDivide |= !isWhole[i];
        }
    }

    private bool TryPlace(in PlanCandidate candidate, int index)
    {
        var (line, dispatch) = (candidate.Line, candidate.Dispatch);
        var bit = (byte)(1 << line);
        var former = seen[dispatch];
        if ((former & bit) != 0 || candidate.CostPerStep > mostPerStep[line] || candidate.CostPerStep < -mostPerStep[line])
            return false;
        if (former == 0 && !TryOpen(dispatch, candidate.Node))
            return false;
        if (nodes[dispatch] != candidate.Node)
            return false;
        seen[dispatch] = (byte)(former | bit);
        if (candidate.Most < demand[line])
        {
            HasParts |= !isWhole[line];
            return true;
        }

        masks[dispatch] |= bit;
        earnsByDividing |= candidate.CostOnce < 0;
        var at = (dispatch * Width) + line;
        prices[at] = candidate.CostOnce + (candidate.CostPerStep * demand[line]);
        candidates[at] = index;
        return true;
    }

    private bool TryOpen(int dispatch, int node)
    {
        ref readonly var of = ref Problem.Dispatches[dispatch];
        var opening = of.FixedCost + Problem.ExtraShipmentCost;
        if (dispatchOf[node] >= 0 || opening < 0 || of.EarliestDay < 0)
            return false;
        OpensFree |= opening == 0;
        (dispatchOf[node], nodes[dispatch]) = (dispatch, node);
        return true;
    }
}

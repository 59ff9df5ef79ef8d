using System.Numerics;
using System.Runtime.CompilerServices;
using DomRules.Engine.Planning.Search;

namespace DomRules.Engine.Planning.FewLines;

/// <summary>Which dispatch has which lines, at what price; by line, with a place for each dispatch.</summary>
internal sealed class FewTable
{
    /// <summary>The price of what is not to be had; so many of them can be added.</summary>
    public const long NotToBeHad = 1L << 58;

    private const long LargestPrice = 1L << 50;

    private readonly FewLine[] lines = new FewLine[LineSubsets.MostLines];
    private readonly GrowingList<FewPrice> taken = new();
    private long[] prices = [];
    private int[] candidates = [];
    private long[] openings = [];
    private int[] nodes = [];
    private byte[] seen = [];
    private byte[] stated = [];
    private byte[] masks = [];
    private int[] dispatchOf = [];
    private int dispatchCount;
    private bool mayDivide;
    private bool earnsByDividing;

    /// <summary>The lines, as bits, that each dispatch has whole and that are in play.</summary>
    public ReadOnlySpan<byte> Masks => masks.AsSpan(0, dispatchCount);

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

    /// <summary>What a line costs from each dispatch, without its opening; <see cref="NotToBeHad"/> where it is not in play there.</summary>
    public ReadOnlySpan<long> Prices(int line) => prices.AsSpan(line * dispatchCount, dispatchCount);

    /// <summary>What opening each dispatch adds to the cost.</summary>
    public ReadOnlySpan<long> Openings => openings.AsSpan(0, dispatchCount);

    public long Price(int dispatch, int line) => prices[(line * dispatchCount) + dispatch];

    public int Candidate(int dispatch, int line) => candidates[(line * dispatchCount) + dispatch];

    /// <summary>The node that travels with the dispatch.</summary>
    public int NodeOf(int dispatch) => nodes[dispatch];

    public long RankOf(int node) => Problem.Nodes[node].Rank;

    /// <summary>The order of nodes in ties: rank, then id.</summary>
    public int CompareNodes(int node, int other)
    {
        var result = RankOf(node).CompareTo(RankOf(other));
        return result != 0 ? result : node.CompareTo(other);
    }

    /// <summary>Whether a dispatch's node comes before another's.</summary>
    public bool IsEarlier(int dispatch, int other) => CompareNodes(NodeOf(dispatch), NodeOf(other)) < 0;

    /// <summary>
    /// False: some node travels with several dispatches or the other way round, some line has two candidates on one dispatch, some dispatch
    /// earns by being opened, or some number is too large.
    /// </summary>
    public bool TryRead(PlanningProblem problem, PlanQuery query)
    {
        Problem = problem;
        Clear();
        ReadLines(query);
        return query.Allowed is null && query.Forbidden is null ? TryReadAll() : TryReadInForce(query.Allowed, query.Forbidden);
    }

    /// <summary>Puts all lines into play that were read; before a race.</summary>
    public void Reset()
    {
        stated.AsSpan(0, dispatchCount).CopyTo(masks);
        foreach (ref readonly var price in taken.Span)
            prices[price.Place] = price.Price;
        taken.Clear();
    }

    /// <summary>Takes lines, as bits, of a dispatch out of play.</summary>
    public void Take(int dispatch, int away)
    {
        for (var rest = masks[dispatch] & away; rest != 0; rest &= rest - 1)
        {
            var place = (BitOperations.TrailingZeroCount(rest) * dispatchCount) + dispatch;
            taken.Add(new FewPrice(place, prices[place]));
            prices[place] = NotToBeHad;
        }

        masks[dispatch] &= (byte)~away;
    }

    private void Clear()
    {
        dispatchCount = Problem.Dispatches.Length;
        taken.Clear();
        Scratch.Room(ref masks, dispatchCount);
        Scratch.Filled(ref seen, dispatchCount, (byte)0);
        Scratch.Filled(ref stated, dispatchCount, (byte)0);
        Scratch.Filled(ref prices, dispatchCount * LineCount, NotToBeHad);
        Scratch.Room(ref candidates, dispatchCount * LineCount);
        Scratch.Filled(ref openings, dispatchCount, 0);
        Scratch.Room(ref nodes, dispatchCount);
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

    private bool TryReadAll()
    {
        var from = Problem.Candidates;
        for (var c = 0; c < from.Length; c++)
        {
            if (!TryPlace(from[c], c))
                return false;
        }

        return true;
    }

    private bool TryReadInForce(CandidateSet? allowed, CandidateSet? forbidden)
    {
        var from = Problem.Candidates;
        for (var c = 0; c < from.Length; c++)
        {
            if ((allowed is null || allowed.Contains(c)) && (forbidden is null || !forbidden.Contains(c)) && !TryPlace(from[c], c))
                return false;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryPlace(in PlanCandidate candidate, int index)
    {
        if (candidate.Backorder)
            return true;
        ref readonly var line = ref lines[candidate.Line];
        var dispatch = candidate.Dispatch;
        var there = seen[dispatch];
        var bit = (byte)(1 << candidate.Line);
        if (there == 0 && !TryOpen(candidate))
            return false;
        if ((there & bit) != 0 || nodes[dispatch] != candidate.Node || (ulong)(candidate.CostPerStep + line.MostPerStep) > (ulong)line.MostPerStep * 2)
            return false;
        seen[dispatch] = (byte)(there | bit);
        if (candidate.Most < line.Demand)
        {
            HasParts |= !line.IsWhole;
            return true;
        }

        stated[dispatch] |= bit;
        earnsByDividing |= candidate.CostOnce < 0;
        var place = (candidate.Line * dispatchCount) + dispatch;
        prices[place] = candidate.CostOnce + (candidate.CostPerStep * line.Demand);
        candidates[place] = index;
        return true;
    }

    private bool TryOpen(in PlanCandidate candidate)
    {
        ref readonly var of = ref Problem.Dispatches[candidate.Dispatch];
        ref var known = ref dispatchOf[candidate.Node];
        var opening = of.FixedCost + Problem.ExtraShipmentCost;
        if (known >= 0 || opening < 0 || of.EarliestDay < 0)
            return false;
        OpensFree |= opening == 0;
        known = candidate.Dispatch;
        (nodes[candidate.Dispatch], openings[candidate.Dispatch]) = (candidate.Node, opening);
        return true;
    }
}

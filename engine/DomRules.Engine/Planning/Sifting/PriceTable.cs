using System.Numerics;
using System.Runtime.CompilerServices;
using DomRules.Engine.Planning.Search;

namespace DomRules.Engine.Planning.Sifting;

/// <summary>What each line costs from each dispatch, line by line, with a place for each dispatch; rows are filled up to whole vectors.</summary>
internal sealed class PriceTable
{
    /// <summary>The price of what is not to be had; one for each of 64 lines can be added, and more than any plan costs.</summary>
    public const long NotToBeHad = 1L << 56;

    public const int MostLines = 64;

    private const long LargestPrice = 1L << 48;

    private readonly FewestFirst order = new();
    private long[] prices = [];
    private long[] openings = [];
    private ulong[] masks = [];
    private long[] mostPerStep = [];
    private bool[] isWhole = [];
    private int[] counts = [];
    private int[] places = [];

    public int LineCount { get; private set; }

    public int DispatchCount { get; private set; }

    /// <summary>How far apart two lines are.</summary>
    public int Stride { get; private set; }

    /// <summary>What opening each dispatch costs.</summary>
    public ReadOnlySpan<long> Openings => openings.AsSpan(0, Stride);

    /// <summary>The lines, as bits, that each dispatch has.</summary>
    public ReadOnlySpan<ulong> Masks => masks.AsSpan(0, DispatchCount);

    /// <summary>The lines, those with few dispatches first.</summary>
    public ReadOnlySpan<int> Order => order.Lines;

    public ReadOnlySpan<long> Prices(int line) => prices.AsSpan(line * Stride, Stride);

    public long Price(int line, int dispatch) => prices[(line * Stride) + dispatch];

    public long LeastPrice(int line) => Lanes.Least(Prices(line));

    /// <summary>The candidate of a line that a dispatch has.</summary>
    public int Candidate(int line, int dispatch) => places[(line * Stride) + dispatch];

    /// <summary>
    /// False: some line is not to be had, or could be divided with gain, some dispatch has two candidates of a line or earns by being opened, or
    /// some number is too large.
    /// </summary>
    public bool TryRead(PlanningProblem problem, PlanQuery query)
    {
        MakeRoom(problem);
        ReadLines(problem, query);
        return TryReadOpenings(problem) && TryReadPrices(problem, query) && IsComplete();
    }


    private void MakeRoom(PlanningProblem problem)
    {
        LineCount = problem.Lines.Length;
        DispatchCount = problem.Dispatches.Length;
        Stride = (DispatchCount + Vector<long>.Count - 1) & -Vector<long>.Count;
        Scratch.Filled(ref prices, LineCount * Stride, NotToBeHad);
        Scratch.Room(ref places, LineCount * Stride);
        Scratch.Filled(ref openings, Stride, 0);
        Scratch.Filled(ref masks, Stride, 0UL);
        Scratch.Filled(ref counts, LineCount, 0);
        Scratch.Room(ref mostPerStep, LineCount);
        Scratch.Room(ref isWhole, LineCount);
    }

    private bool TryReadOpenings(PlanningProblem problem)
    {
        var least = 0L;
        var dispatches = problem.Dispatches;
        for (var d = 0; d < dispatches.Length; d++)
        {
            openings[d] = dispatches[d].FixedCost + problem.ExtraShipmentCost;
            least = Math.Min(least, openings[d]);
        }

        return least >= 0;
    }

    private void ReadLines(PlanningProblem problem, PlanQuery query)
    {
        for (var i = 0; i < LineCount; i++)
        {
            ref readonly var line = ref problem.Lines[i];
            mostPerStep[i] = LargestPrice / line.Demand;
            isWhole[i] = line.Demand == 1 || (line.Whole && !query.IsLifted(PlanConstraintKind.WholeLine, i));
        }
    }

    private bool TryReadPrices(PlanningProblem problem, PlanQuery query)
    {
        var candidates = problem.Candidates;
        var isAnyOut = query.Allowed is not null || query.Forbidden is not null;
        for (var c = 0; c < candidates.Length; c++)
        {
            if (!candidates[c].Backorder && !(isAnyOut && IsOut(query, c)) && !TryPlace(candidates[c], c, problem.Lines[candidates[c].Line].Demand))
                return false;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryPlace(in PlanCandidate candidate, int index, long demand)
    {
        var line = candidate.Line;
        if (candidate.Most < demand)
            return isWhole[line];
        var place = (line * Stride) + candidate.Dispatch;
        ref var price = ref prices[place];
        if (price != NotToBeHad || (candidate.CostOnce < 0 && !isWhole[line])
            || (ulong)(candidate.CostPerStep + mostPerStep[line]) > (ulong)mostPerStep[line] * 2)
            return false;
        price = candidate.CostOnce + (candidate.CostPerStep * demand);
        places[place] = index;
        masks[candidate.Dispatch] |= 1UL << line;
        counts[line]++;
        return true;
    }

    private static bool IsOut(PlanQuery query, int index) =>
        (query.Allowed is not null && !query.Allowed.Contains(index)) || (query.Forbidden is not null && query.Forbidden.Contains(index));

    private bool IsComplete()
    {
        order.Sort(counts.AsSpan(0, LineCount));
        return counts[order.Lines[0]] > 0;
    }
}

using DomRules.Engine.Planning;

namespace DomRules.Benchmarks.Planning;

/// <summary>
/// What a good developer writes by hand: line after line from the node that adds least to the cost, a node already used being cheaper by its
/// opening, until the line has all it needs. It proves nothing and finds no best plan; it is the partner to measure against.
/// </summary>
internal sealed class GreedyFill
{
    private bool[] isOpen = [];
    private bool[] isTaken = [];

    public long Cost(PlanningProblem problem)
    {
        var dispatches = problem.Dispatches;
        if (isOpen.Length < dispatches.Length)
            isOpen = new bool[dispatches.Length];
        Array.Clear(isOpen);
        var candidates = problem.Candidates;
        if (isTaken.Length < candidates.Length)
            isTaken = new bool[candidates.Length];
        long total = 0;
        for (var (line, first) = (0, 0); first < candidates.Length; line++)
        {
            var end = first;
            while (end < candidates.Length && candidates[end].Line == line)
                end++;
            total += FillLine(candidates[first..end], dispatches, problem.Lines[line].Demand);
            first = end;
        }

        return total;
    }

    private long FillLine(ReadOnlySpan<PlanCandidate> candidates, ReadOnlySpan<PlanDispatch> dispatches, long rest)
    {
        var total = 0L;
        Array.Clear(isTaken, 0, candidates.Length);
        while (rest > 0)
        {
            var (cost, at) = Cheapest(candidates, dispatches, rest);
            if (at < 0)
                return total;
            isTaken[at] = true;
            isOpen[candidates[at].Dispatch] = true;
            total += cost;
            rest -= Math.Min(rest, candidates[at].Most);
        }

        return total;
    }

    private (long Cost, int At) Cheapest(ReadOnlySpan<PlanCandidate> candidates, ReadOnlySpan<PlanDispatch> dispatches, long rest)
    {
        var best = (Cost: long.MaxValue, At: -1);
        for (var at = 0; at < candidates.Length; at++)
        {
            ref readonly var candidate = ref candidates[at];
            var cost = candidate.CostOnce + (candidate.CostPerStep * Math.Min(rest, candidate.Most))
                + (isOpen[candidate.Dispatch] ? 0 : dispatches[candidate.Dispatch].FixedCost);
            if (cost < best.Cost && !isTaken[at])
                best = (cost, at);
        }

        return best;
    }
}

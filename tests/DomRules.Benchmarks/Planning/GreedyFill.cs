using DomRules.Engine.Planning;

namespace DomRules.Benchmarks.Planning;

/// <summary>
/// What a good developer writes by hand: line after line from the node that adds least to the cost, a node already used being cheaper by its
/// opening. It proves nothing and finds no best plan; it is the partner to measure against.
/// </summary>
internal sealed class GreedyFill
{
    private bool[] isOpen = [];
    private long[] least = [];
    private int[] choice = [];

    public long Cost(PlanningProblem problem)
    {
        var candidates = problem.Candidates;
        var dispatches = problem.Dispatches;
        if (isOpen.Length < dispatches.Length)
            isOpen = new bool[dispatches.Length];
        if (least.Length < problem.Lines.Length)
            (least, choice) = (new long[problem.Lines.Length], new int[problem.Lines.Length]);
        Array.Clear(isOpen);
        Array.Fill(least, long.MaxValue);
        long total = 0;
        var line = 0;
        for (var c = 0; c <= candidates.Length; c++)
        {
            if (c == candidates.Length || candidates[c].Line != line)
            {
                total += least[line];
                isOpen[choice[line]] = true;
                if (c == candidates.Length)
                    break;
                line = candidates[c].Line;
            }

            ref readonly var candidate = ref candidates[c];
            var cost = candidate.CostOnce + candidate.CostPerStep + (isOpen[candidate.Dispatch] ? 0 : dispatches[candidate.Dispatch].FixedCost);
            if (cost < least[line])
                (least[line], choice[line]) = (cost, candidate.Dispatch);
        }

        return total;
    }
}

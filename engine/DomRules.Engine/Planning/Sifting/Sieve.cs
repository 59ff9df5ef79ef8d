using System.Numerics;

namespace DomRules.Engine.Planning.Sifting;

/// <summary>
/// Tells which candidates the best plan can be made of, where lines go whole, prices are plain, nothing is shared and the rank list starts with cost, or with
/// the fewest shipments and then cost. Every plan that is best by these uses one of the cheapest sets of dispatches, and stands each line at the cheapest of
/// them; so what no such set has need not be laid out, and the search, which decides all that follows cost, has little left to do.
/// </summary>
internal sealed class Sieve
{
    private const long MostSteps = PlanQuery.DefaultStepLimit / 2;

    private readonly PriceTable table = new();
    private readonly LineDuals duals = new();
    private readonly OpenSet set;
    private readonly CheapestSets cheapest;
    private readonly FewestSets fewest;
    private readonly GrowingList<int> kept = new();

    public Sieve()
    {
        set = new OpenSet(table);
        cheapest = new CheapestSets(table, duals, set);
        fewest = new FewestSets(table, set);
    }

    /// <summary>The candidates left, in the order of the problem.</summary>
    public ReadOnlySpan<int> Kept => kept.Span;

    /// <summary>Whether there is one candidate left for each line.</summary>
    public bool HasOnePlan => kept.Count > 0 && kept.Count == table.LineCount;

    /// <summary>How many sets of dispatches were looked at.</summary>
    public long Steps { get; private set; }

    /// <summary>False: nothing was found out.</summary>
    public bool TrySift(PlanningProblem problem, PlanQuery query, ReadOnlySpan<int> ranking)
    {
        Steps = 0;
        kept.Clear();
        if (!Fits(problem, query) || !FitsRanking(problem, ranking))
            return false;
        var cap = query.IsLifted(PlanConstraintKind.ShipmentCap) ? int.MaxValue : Math.Min(problem.ShipmentCap, query.ShipmentCap);
        var isCostFirst = problem.Criteria[ranking[0]].Kind == CriterionKind.LowestCost;
        if ((isCostFirst && cap < problem.Lines.Length) || !table.TryRead(problem, query))
            return false;
        var limit = Math.Min(MostSteps, query.StepLimit / 2);
        var left = limit;
        var isFound = isCostFirst ? cheapest.TryFind(ref left) : fewest.TryFind(cap, ref left);
        Steps = limit - Math.Max(0, left);
        if (isFound)
            KeepTight();
        else if (isCostFirst)
            KeepWithin();
        kept.Sort();
        return kept.Count > 0;
    }

    private static bool Fits(PlanningProblem problem, PlanQuery query) =>
        query is { Mode: PlanMode.Complete, IsUnranked: false, BackordersParts: false, Least.IsEmpty: true }
        && problem is { Pricing: null, Lines.Length: > 1 and <= PriceTable.MostLines, Draws.IsEmpty: true, Groups.IsEmpty: true }
        && (problem.Floor <= 0 || query.IsLifted(PlanConstraintKind.Floor))
        && (problem.SplitConditions.IsEmpty || query.IsLifted(PlanConstraintKind.SplitConditions));

    /// <summary>Whether cost comes first, or after shipments, and nothing has a tolerance or is about what other plans have.</summary>
    private static bool FitsRanking(PlanningProblem problem, ReadOnlySpan<int> ranking)
    {
        foreach (var index in ranking)
        {
            if (problem.Criteria[index] is { Within.IsBand: true } or { Kind: CriterionKind.FillBy })
                return false;
        }

        return !ranking.IsEmpty && (problem.Criteria[ranking[0]].Kind == CriterionKind.LowestCost || (ranking.Length > 1
            && problem.Criteria[ranking[0]].Kind == CriterionKind.FewestShipments && problem.Criteria[ranking[1]].Kind == CriterionKind.LowestCost));
    }

    private void KeepTight()
    {
        foreach (var dispatch in set.Marked)
        {
            for (var rest = set.TightLines(dispatch); rest != 0; rest &= rest - 1)
                kept.Add(table.Candidate(BitOperations.TrailingZeroCount(rest), dispatch));
        }
    }

    /// <summary>Keeps what some set no dearer than the cheapest one found may use.</summary>
    private void KeepWithin()
    {
        var room = cheapest.Ceiling - duals.Bound;
        foreach (var dispatch in cheapest.Left)
        {
            for (var rest = table.Masks[dispatch]; rest != 0; rest &= rest - 1)
            {
                var line = BitOperations.TrailingZeroCount(rest);
                if (duals.Slack[dispatch] + Math.Max(0, table.Price(line, dispatch) - duals.Duals[line]) <= room)
                    kept.Add(table.Candidate(line, dispatch));
            }
        }
    }
}

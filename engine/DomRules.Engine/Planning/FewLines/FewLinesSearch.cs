using DomRules.Engine.Planning.Search;

namespace DomRules.Engine.Planning.FewLines;

/// <summary>
/// Answers what most orders ask: few lines, each from one node, plain prices, nothing shared and no conditions. There the best plan needs no search: see
/// <see cref="SubsetRace"/>. Whatever does not fit is left to the search, which answers everything.
/// </summary>
internal sealed class FewLinesSearch
{
    private readonly FewTable table = new();
    private readonly FewSlots slots = new();
    private readonly SubsetRace race;
    private readonly SubsetTies ties;
    private readonly FewPlan best;
    private readonly FewRunnerUp second;
    private readonly FewPlanWriter writer;
    private int cap;

    public FewLinesSearch()
    {
        race = new SubsetRace(table);
        ties = new SubsetTies(table, race);
        best = new FewPlan(table);
        second = new FewRunnerUp(table, new FewComparer(table, slots), Best);
        writer = new FewPlanWriter(table);
    }

    /// <summary>False: the question is left to the search. Else <paramref name="plan"/> is the best plan, or empty because there is none.</summary>
    public bool TrySolve(PlanningProblem problem, PlanQuery query, ReadOnlySpan<int> ranking, Plan plan)
    {
        plan.Clear();
        if (!Fits(problem, query) || !slots.TryRead(problem, ranking) || !table.TryRead(problem, query))
            return false;
        cap = query.IsLifted(PlanConstraintKind.ShipmentCap) ? int.MaxValue : Math.Min(problem.ShipmentCap, query.ShipmentCap);
        table.Reset();
        var outcome = Best(best);
        if (outcome == FewOutcome.Found)
            writer.Write(best, ranking, plan);
        return outcome != FewOutcome.Left;
    }

    /// <summary>
    /// Adds the runner-up to the answer that <see cref="TrySolve"/> gave last, if there is one; false: it is left to the search.
    /// </summary>
    public bool TryAddRunnerUp(PlanResult result, Plan plan)
    {
        var outcome = second.Find(best);
        if (outcome == FewOutcome.Left)
            return false;
        result.RunnerUpProven = true;
        if (outcome == FewOutcome.None)
            return true;
        writer.Write(second.Plan, result.Ranking, plan);
        (result.RunnerUp, result.DecidedAt, result.TieBreak) = (plan, second.DecidedAt, second.TieBreak);
        return true;
    }

    private static bool Fits(PlanningProblem problem, PlanQuery query) =>
        query is { Mode: PlanMode.Complete, IsUnranked: false, BackordersParts: false, Least.IsEmpty: true }
        && problem is { Pricing: null, Lines.Length: > 0 and <= LineSubsets.MostLines, Draws.IsEmpty: true, Groups.IsEmpty: true }
        && (problem.Floor <= 0 || query.IsLifted(PlanConstraintKind.Floor))
        && (problem.SplitConditions.IsEmpty || query.IsLifted(PlanConstraintKind.SplitConditions));

    /// <summary>The best plan of what is in play.</summary>
    private FewOutcome Best(FewPlan into)
    {
        if (NeedsDividing())
            return FewOutcome.Left;
        if (!race.Run(slots.All, cap))
            return FewOutcome.None;
        ties.Choose(into);
        return FewOutcome.Found;
    }

    /// <summary>Whether the best plan may divide a line. Not where shipments count first and one has everything: there is nothing to divide among.</summary>
    private bool NeedsDividing() =>
        (table.HasParts || table.MayGainByDividing(slots)) && !(slots.All[0].Kind == SlotKind.Shipments && table.HasAllOnOne);
}

namespace DomRules.Engine.Planning.Search;

/// <summary>Which plans a search may return, besides what makes a plan a plan.</summary>
internal sealed class PlanFilter
{
    /// <summary>The best plan among those with the fewest shipments; more shipments must pay against it. Null: they need not.</summary>
    public StoredPlan? Baseline { get; set; }

    /// <summary>A plan whose nodes, or candidates, are not all to be had together; null for none.</summary>
    public StoredPlan? Excluded { get; set; }

    /// <summary>Whether it is the excluded plan's candidates that are not all to be had together, and not its nodes.</summary>
    public bool ExcludesCandidates { get; set; }

    /// <summary>What a plan must use one of; null: nothing.</summary>
    public DemandedSources? Demanded { get; set; }

    public bool Admits(SearchSpace space, StoredPlan plan) =>
        (Excluded is null || !HasAllOf(plan, Excluded)) && (Demanded is null || Demanded.IsUsedBy(plan)) && (Baseline is null || Pays(space, plan, Baseline));

    private bool HasAllOf(StoredPlan plan, StoredPlan excluded) =>
        ExcludesCandidates ? plan.HasAllCandidatesOf(excluded) : plan.HasAllNodesOf(excluded);

    private static bool Pays(SearchSpace space, StoredPlan plan, StoredPlan baseline)
    {
        if (plan.ShipmentCount <= baseline.ShipmentCount)
            return true;
        foreach (ref readonly var condition in space.Problem.SplitConditions)
        {
            if (!Saves(condition, plan, baseline) && !ComesSooner(condition, plan, baseline))
                return false;
        }

        return true;
    }

    private static bool Saves(in SplitCondition condition, StoredPlan plan, StoredPlan baseline) =>
        condition.Saves is { } least && baseline.Cost - plan.Cost >= least;

    /// <summary>Where a day is unknown nothing is known to come sooner.</summary>
    private static bool ComesSooner(in SplitCondition condition, StoredPlan plan, StoredPlan baseline) =>
        condition.DaysSooner is { } least && baseline.LastDay != Measure.Unknown && plan.LastDay != Measure.Unknown
        && baseline.LastDay - plan.LastDay >= least;
}

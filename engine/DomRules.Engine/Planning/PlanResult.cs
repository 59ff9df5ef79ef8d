namespace DomRules.Engine.Planning;

/// <summary>The answer to a query. It belongs to the planner that gave it and holds until that planner's next question.</summary>
public sealed class PlanResult
{
    private readonly GrowingList<int> ranking = new();
    private readonly GrowingList<CriterionValue?> bounds = new();

    /// <summary>How the query ended.</summary>
    public PlanStatus Status { get; internal set; }

    /// <summary>The best plan; null if there is none, or none was found.</summary>
    public Plan? Best { get; internal set; }

    /// <summary>
    /// The plan that would win if the best plan's nodes were not all to be had together; where there is none, if its candidates were not. Null if there is
    /// neither, or it was not asked for.
    /// </summary>
    public Plan? RunnerUp { get; internal set; }

    /// <summary>Whether the runner-up is proven to be just that; false where the step limit stopped the search for it.</summary>
    public bool RunnerUpProven { get; internal set; }

    /// <summary>The criterion indexes of the rank list, in order; <see cref="Plan.Values"/> and <see cref="Bounds"/> follow it.</summary>
    public ReadOnlySpan<int> Ranking => ranking.Span;

    /// <summary>
    /// Of a bounded result: for each criterion the best value that a plan could still have, given that the criteria before it are as good as
    /// they could be; null where nothing was proven. Of an optimal one: the plan's own values.
    /// </summary>
    public ReadOnlySpan<CriterionValue?> Bounds => bounds.Span;

    /// <summary>The place in <see cref="Ranking"/> that told the best plan from the runner-up; -1: a tie-break did, or there is no runner-up.</summary>
    public int DecidedAt { get; internal set; } = -1;

    /// <summary>
    /// Whether they were told apart before the rank list was read: by what part plans are ranked by, or by the units backordered. Then
    /// <see cref="DecidedAt"/> is -1 and <see cref="TieBreak"/> is none.
    /// </summary>
    public bool DecidedBefore { get; internal set; }

    /// <summary>By what they were, if they were told apart before the rank list was read; else null.</summary>
    public PrefixVerdict? Before { get; internal set; }

    /// <summary>Whether <see cref="DecidedAt"/> decided when the tolerances had left both in the race, and the criteria were applied again exactly.</summary>
    public bool DecidedExactly { get; internal set; }

    /// <summary>The tie-break that told the best plan from the runner-up.</summary>
    public TieBreak TieBreak { get; internal set; }

    /// <summary>How many steps the search took.</summary>
    public long Steps { get; internal set; }

    internal GrowingList<int> RankingList => ranking;

    internal GrowingList<CriterionValue?> BoundList => bounds;

    internal void Clear()
    {
        Status = PlanStatus.Infeasible;
        Best = null;
        ranking.Clear();
        bounds.Clear();
        Steps = 0;
        ClearRunnerUp();
    }

    internal void ClearRunnerUp()
    {
        RunnerUp = null;
        RunnerUpProven = false;
        DecidedAt = -1;
        DecidedBefore = false;
        Before = null;
        DecidedExactly = false;
        TieBreak = TieBreak.None;
    }
}

namespace DomRules.Engine.Planning.Search;

/// <summary>Sets the best plan beside the best one that uses some candidate.</summary>
internal sealed class PlanWithSource(SearchTask task, Pursuit pursuit, PlanWriter writer)
{
    private readonly DemandedSources demanded = new();
    private readonly Plan found = new();

    /// <summary>What came of it; the plan with the candidate stands where a runner-up does.</summary>
    public PlanResult Result { get; } = new();

    /// <summary>Begins from the answer whose best plan it is.</summary>
    public void Begin(PlanResult answer)
    {
        Result.Clear();
        (Result.Status, Result.Best) = (answer.Status, answer.Best);
        Result.RankingList.AddRange(answer.Ranking);
    }

    /// <summary>False: none of the candidates is in force. The search must be ready to go on from <paramref name="best"/>.</summary>
    public bool Seek(StoredPlan best, LimitList limits, ReadOnlySpan<int> candidates)
    {
        if (!demanded.TrySet(task.Space, candidates))
            return false;
        demanded.FreeLine(task.Space);
        pursuit.RunWith(demanded);
        LineModes.Set(task.Space, task.Measures);
        Result.RunnerUpProven = !task.Stopped;
        if (!task.Found)
            return true;
        writer.Write(task.Space, task.Measures, task.Best, found);
        Result.RunnerUp = found;
        Verdict.Give(task, best, task.Best, limits, Result);
        return true;
    }
}

using DomRules.Engine.Planning.Search;

namespace DomRules.Engine.Planning;

/// <summary>
/// Finds the best plan of a problem by a rank list, and proves it best or says how far it may be from best. An object of this kind holds the
/// memory of its searches: keep one for each thread, and read a result before asking the next question.
/// </summary>
public sealed class Planner
{
    private readonly SearchSpace space = new();
    private readonly MeasureList measures = new();
    private readonly SearchTask task;
    private readonly StageSearch search;
    private readonly Pursuit pursuit;
    private readonly PlanWriter writer;
    private readonly DispatchPrices prices = new();
    private readonly LimitList bestLimits;
    private readonly StoredPlan best = new();
    private readonly Plan bestPlan = new();
    private readonly Plan runnerUp = new();
    private readonly PlanResult result = new();

    /// <summary>A planner with no memory yet.</summary>
    public Planner()
    {
        var comparer = new PlanComparer(space, measures);
        task = new SearchTask(space, measures, comparer);
        search = new StageSearch(task, new PlanMeasurer(prices));
        pursuit = new Pursuit(task, search);
        writer = new PlanWriter(prices);
        bestLimits = new LimitList(measures, comparer);
    }

    /// <summary>Answers a query.</summary>
    public PlanResult Solve(PlanningProblem problem, PlanQuery query)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(query);
        result.Clear();
        try
        {
            Answer(problem, query);
        }
        catch (OverflowException)
        {
            result.Clear();
            result.Status = PlanStatus.TooLarge;
        }

        return result;
    }

    private void Answer(PlanningProblem problem, PlanQuery query)
    {
        SpaceBuilder.Build(space, problem, query);
        prices.Clear();
        measures.Build(space);
        for (var m = measures.PrefixCount; m < measures.Count; m++)
            result.RankingList.Add(measures[m].Index);
        task.StepsLeft = query.StepLimit;
        task.Stopped = false;
        if (space.IsHopeless || space.LineCount == 0)
            return;
        LineModes.Set(space, measures);
        search.Prepare();
        pursuit.Run(null);
        result.Steps = query.StepLimit - Math.Max(0, task.StepsLeft);
        result.Status = (task.Found, task.Stopped) switch
        {
            (true, false) => PlanStatus.Optimal,
            (true, true) => PlanStatus.Bounded,
            (false, true) => PlanStatus.Unknown,
            _ => PlanStatus.Infeasible,
        };
        if (!task.Found)
            return;
        best.CopyFrom(task.Best, measures.Slots.Length);
        writer.Write(space, measures, best, bestPlan);
        result.Best = bestPlan;
        WriteBounds();
        if (query.WithRunnerUp)
            FindRunnerUp(query);
    }

    private void WriteBounds()
    {
        for (var m = measures.PrefixCount; m < measures.Count; m++)
            result.BoundList.Add(task.Stopped ? null : MeasuredValue.Of(space, measures[m], best));
    }

    private void FindRunnerUp(PlanQuery query)
    {
        bestLimits.CopyFrom(task.Limits);
        task.StepsLeft = query.StepLimit;
        task.Stopped = false;
        pursuit.Run(best);
        result.RunnerUpProven = !task.Stopped;
        if (!task.Found)
            return;
        writer.Write(space, measures, task.Best, runnerUp);
        result.RunnerUp = runnerUp;
        Verdict.Give(task, best, task.Best, bestLimits, result);
    }
}

using DomRules.Engine.Planning.FewLines;
using DomRules.Engine.Planning.Search;
using DomRules.Engine.Planning.Sifting;

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
    private readonly PlanWithSource with;
    private readonly Obstructions obstructions = new();
    private readonly FewLinesSearch fewLines = new();
    private readonly Sieve sieve = new();
    private PlanningProblem? askedAbout;
    private PlanQuery? asked;
    private bool isRunnerUpSought;
    private bool isSearched;
    private bool isLaidOut;
    private bool isReadyToGoOn;

    /// <summary>A planner with no memory yet.</summary>
    public Planner()
    {
        var comparer = new PlanComparer(space, measures);
        task = new SearchTask(space, measures, comparer);
        search = new StageSearch(task, new PlanMeasurer(prices), prices);
        pursuit = new Pursuit(task, search);
        writer = new PlanWriter(prices);
        with = new PlanWithSource(task, pursuit, writer);
        bestLimits = new LimitList(measures, comparer);
    }

    /// <summary>Answers a query.</summary>
    public PlanResult Solve(PlanningProblem problem, PlanQuery query)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(query);
        result.Clear();
        (askedAbout, asked, isRunnerUpSought, isReadyToGoOn) = (problem, query, false, false);
        try
        {
            Answer(problem, query);
        }
        catch (OverflowException)
        {
            result.Clear();
            result.Status = PlanStatus.TooLarge;
        }

        return query.WithRunnerUp ? FindRunnerUp() : result;
    }

    /// <summary>
    /// Adds the runner-up, and what told it from the best plan, to the answer that was given last; the answer is then what
    /// <see cref="PlanQuery.WithRunnerUp"/> would have brought at once. The problem and the query must be as they were when they were asked, and no
    /// other question may have come between. Asked again it changes nothing; where there is no best plan neither.
    /// </summary>
    public PlanResult FindRunnerUp()
    {
        if (asked is null)
            throw new InvalidOperationException("The runner-up belongs to the last answer, and there is none: ask with Solve first.");
        if (result.Best is null || isRunnerUpSought)
            return result;
        isRunnerUpSought = true;
        try
        {
            SeekRunnerUp(askedAbout!, asked);
        }
        catch (OverflowException)
        {
            result.ClearRunnerUp();
        }

        return result;
    }

    /// <summary>
    /// Sets the best plan of the last answer beside the best one that takes anything from one of these candidates of one line, whichever, and says what
    /// told the two apart in the race that the best plan won; the plan stands where a runner-up does. The problem and the query must be as they were
    /// when they were asked, and no other question may have come between but that for the runner-up, which stays as it is.
    /// </summary>
    /// <returns>Null: there is no best plan, or none of the candidates is in force in the question.</returns>
    public PlanResult? FindWith(ReadOnlySpan<int> candidates)
    {
        if (asked is null)
            throw new InvalidOperationException("What a candidate would bring is a question about the last answer, and there is none: ask with Solve first.");
        if (result.Best is null)
            return null;
        with.Begin(result);
        try
        {
            GoOn(askedAbout!, asked);
            return with.Seek(best, bestLimits, candidates) ? with.Result : null;
        }
        catch (OverflowException)
        {
            with.Result.ClearRunnerUp();
            return with.Result;
        }
    }

    /// <summary>
    /// Says why a query has no complete plan: which lines are short, or, where stock suffices, a smallest set of constraints that together leave
    /// no plan. Of a query that has a plan it names nothing.
    /// </summary>
    public Obstruction WhyNone(PlanningProblem problem, PlanQuery query)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(query);
        var found = obstructions.Find(problem, query, this);
        asked = null;
        return found;
    }

    private void Answer(PlanningProblem problem, PlanQuery query)
    {
        ListRanking(problem, query);
        isSearched = !fewLines.TrySolve(problem, query, result.Ranking, bestPlan);
        isLaidOut = false;
        if (isSearched)
            Search(problem, query);
        else if (bestPlan.Shipments.Length > 0)
            (result.Status, result.Best) = (PlanStatus.Optimal, bestPlan);
        for (var m = 0; result.Status == PlanStatus.Optimal && m < bestPlan.Values.Length; m++)
            result.BoundList.Add(bestPlan.Values[m]);
    }

    private void ListRanking(PlanningProblem problem, PlanQuery query)
    {
        if (query.IsUnranked)
            return;
        foreach (var index in query.Ranking)
            result.RankingList.Add(index);
        for (var index = 0; query.Ranking.Length == 0 && index < problem.Criteria.Length; index++)
        {
            if (!query.PartBy.Contains(index))
                result.RankingList.Add(index);
        }
    }

    private void Search(PlanningProblem problem, PlanQuery query)
    {
        isLaidOut = !sieve.TrySift(problem, query, result.Ranking);
        if (!LayOut(problem, query, sieve.Kept))
            return;
        task.StepsLeft -= sieve.Steps;
        if (sieve.HasOnePlan)
            pursuit.TakeOnly();
        else
            pursuit.Run();
        result.Steps = query.StepLimit - Math.Max(0, task.StepsLeft);
        var stopped = task.Stopped && !(task.WantsAnyPlan && task.Found);
        result.Status = (task.Found, stopped) switch
        {
            (true, false) => PlanStatus.Optimal,
            (true, true) => PlanStatus.Bounded,
            (false, true) => PlanStatus.Unknown,
            _ => PlanStatus.Infeasible,
        };
        if (stopped)
            WriteBounds();
        if (!task.Found)
            return;
        best.CopyFrom(task.Best, measures.Slots.Length);
        writer.Write(space, measures, best, bestPlan);
        result.Best = bestPlan;
    }

    /// <summary>Makes the search ready; false: it is plain that there is no plan.</summary>
    private bool LayOut(PlanningProblem problem, PlanQuery query, ReadOnlySpan<int> kept)
    {
        SpaceBuilder.Build(space, problem, query, kept);
        prices.Clear();
        measures.Build(space, result.Ranking);
        Start(query);
        if (space.IsHopeless || space.LineCount == 0)
            return false;
        LineModes.Set(space, measures);
        search.Prepare();
        return true;
    }

    private void Start(PlanQuery query)
    {
        task.StepsLeft = query.StepLimit;
        task.Stopped = false;
        task.WantsAnyPlan = query.IsUnranked && query.Mode != PlanMode.Part;
        task.Bounds.Clear();
        task.ProvenLimits = 0;
    }

    private void WriteBounds()
    {
        for (var m = measures.PrefixCount; m < measures.Count; m++)
            result.BoundList.Add(MeasuredValue.Bound(space, measures[m], task));
    }

    private void SeekRunnerUp(PlanningProblem problem, PlanQuery query)
    {
        if (!isSearched && fewLines.TryAddRunnerUp(result, runnerUp))
            return;
        GoOn(problem, query);
        pursuit.RunWithout(best);
        result.RunnerUpProven = !task.Stopped;
        if (!task.Found)
            return;
        writer.Write(space, measures, task.Best, runnerUp);
        result.RunnerUp = runnerUp;
        Verdict.Give(task, best, task.Best, bestLimits, result);
    }

    /// <summary>Makes the search ready for another plan beside the best one, whose limits are kept to judge the other by.</summary>
    private void GoOn(PlanningProblem problem, PlanQuery query)
    {
        if (!isReadyToGoOn)
        {
            if (!isLaidOut)
                LayOutAround(problem, query);
            bestLimits.CopyFrom(task.Limits);
        }

        isReadyToGoOn = true;
        Start(query);
    }

    /// <summary>Makes the search ready to go on from a plan that was found without all candidates laid out.</summary>
    private void LayOutAround(PlanningProblem problem, PlanQuery query)
    {
        LayOut(problem, query, default);
        pursuit.Reset();
        search.Restore(bestPlan, best);
    }
}

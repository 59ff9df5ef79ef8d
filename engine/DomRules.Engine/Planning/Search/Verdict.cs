namespace DomRules.Engine.Planning.Search;

/// <summary>What told the best plan from the runner-up.</summary>
internal static class Verdict
{
    public static void Give(SearchTask task, StoredPlan best, StoredPlan other, LimitList limits, PlanResult result)
    {
        var measures = task.Measures;
        var keys = task.Keys;
        for (var m = 0; m < measures.Count; m++)
        {
            keys.Clear();
            keys.Add(measures, m);
            var differs = measures[m].IsBand ? !InBand(limits, m, other) : task.Comparer.Compare(keys.All, best, other, out _) != 0;
            if (!differs)
                continue;
            result.DecidedAt = Math.Max(-1, m - measures.PrefixCount);
            result.DecidedBefore = m < measures.PrefixCount;
            result.Before = result.DecidedBefore ? Prefix(task.Space, measures[m], best, other) : null;
            return;
        }

        for (var m = 0; m < measures.Count; m++)
        {
            keys.Clear();
            keys.Add(measures, m);
            if (!measures[m].IsBand || task.Comparer.Compare(keys.All, best, other, out _) == 0)
                continue;
            result.DecidedAt = m - measures.PrefixCount;
            result.DecidedExactly = true;
            return;
        }

        keys.Clear();
        keys.AddTies();
        task.Comparer.Compare(keys.All, best, other, out var tie);
        result.TieBreak = tie < keys.All.Length ? (TieBreak)(tie + 1) : TieBreak.None;
    }

    private static PrefixVerdict Prefix(SearchSpace space, Measure measure, StoredPlan best, StoredPlan other) =>
        new(measure.Criterion.Kind, measure.Index, MeasuredValue.Of(space, measure, best), MeasuredValue.Of(space, measure, other));

    private static bool InBand(LimitList limits, int measure, StoredPlan plan)
    {
        foreach (ref readonly var limit in limits.All)
        {
            if (limit.Measure == measure)
                return limits.Admits(limit, plan);
        }

        return true;
    }
}

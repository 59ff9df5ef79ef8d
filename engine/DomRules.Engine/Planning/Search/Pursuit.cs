namespace DomRules.Engine.Planning.Search;

/// <summary>
/// Applies a rank list: criteria up to and with each tolerance are one search, whose best value bounds the next; at the end the criteria with
/// tolerances count again exactly, and then the tie-breaks.
/// </summary>
internal sealed class Pursuit(SearchTask task, StageSearch search)
{
    private readonly StoredPlan baseline = new();
    private int settled;

    /// <summary>Finds the best plan; it is left in the task.</summary>
    public void Run()
    {
        task.Filter.Baseline = null;
        Exclude(null, false);
        if (task.Space.ChecksSplits)
            FindBaseline();
        task.Found = false;
        Rank(false);
    }

    /// <summary>Takes the only plan there is: one candidate is laid out for each line, and can give all of it.</summary>
    public void TakeOnly()
    {
        Reset();
        Exclude(null, false);
        task.Found = false;
        search.TakeAll();
    }

    /// <summary>
    /// Finds the best plan that does without one of another's nodes; where there is none, without one of its candidates. The other is the answer to
    /// <see cref="Run"/>, whose baseline still holds.
    /// </summary>
    public void RunWithout(StoredPlan other)
    {
        Exclude(other, false);
        task.Found = false;
        Rank(false);
        if (task.Found || task.Stopped)
            return;
        Exclude(other, true);
        Rank(false);
    }

    /// <summary>Finds the best plan that uses one of some candidates; the baseline of <see cref="Run"/> still holds.</summary>
    public void RunWith(DemandedSources demanded)
    {
        Exclude(null, false);
        task.Filter.Demanded = demanded;
        task.Found = false;
        Rank(false);
        task.Filter.Demanded = null;
    }

    /// <summary>Forgets what was found before.</summary>
    public void Reset()
    {
        task.Filter.Baseline = null;
        task.Limits.Clear();
    }

    private void Exclude(StoredPlan? plan, bool candidates)
    {
        task.Filter.Excluded = plan;
        task.Filter.ExcludesCandidates = candidates;
    }

    /// <summary>The best of the plans with the fewest shipments, whatever else is demanded or excluded.</summary>
    private void FindBaseline()
    {
        var cap = task.Space.Cap;
        task.IgnoresLeast = true;
        task.IsPreliminary = true;
        task.Found = false;
        Rank(true);
        task.IgnoresLeast = false;
        task.IsPreliminary = false;
        task.Space.Cap = cap;
        if (!task.Found)
            return;
        baseline.CopyFrom(task.Best, task.Measures.Slots.Length);
        task.Filter.Baseline = baseline;
    }

    private void Rank(bool fewestShipments)
    {
        var measures = task.Measures;
        task.Limits.Clear();
        task.Keys.Clear();
        settled = 0;
        for (var m = 0; m < measures.Count; m++)
        {
            if (fewestShipments && m == measures.PrefixCount && !Fewest(m))
                return;
            if (!measures[m].IsBand)
            {
                task.Keys.Add(measures, m);
                continue;
            }

            task.Keys.AddFirst(measures, m);
            if (!Settle(m + 1))
                return;
        }

        if (fewestShipments && measures.PrefixCount == measures.Count && !Fewest(measures.Count))
            return;
        for (var m = 0; m < measures.Count; m++)
        {
            if (measures[m].IsBand)
                task.Keys.Add(measures, m);
        }

        if (!task.Space.Query.IsUnranked)
            task.Keys.AddTies();
        search.Run();
    }

    private bool Fewest(int upTo)
    {
        task.Keys.AddShipments();
        if (!Settle(upTo))
            return false;
        task.Space.Cap = task.Best.ShipmentCount;
        return true;
    }

    /// <summary>Searches for the keys so far, and holds the measures below <paramref name="upTo"/> to what was found.</summary>
    private bool Settle(int upTo)
    {
        search.Run();
        for (; task.Found && settled < upTo; settled++)
            task.Limits.Settle(settled, task.Best);
        task.Keys.Clear();
        return task.Found;
    }
}

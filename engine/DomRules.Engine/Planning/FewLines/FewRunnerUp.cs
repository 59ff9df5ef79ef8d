namespace DomRules.Engine.Planning.FewLines;

/// <summary>
/// Finds the best plan that does without one of another's nodes; where there is none, without one of its candidates. What does without a given one is
/// the best plan of a table from which that is taken away.
/// </summary>
internal sealed class FewRunnerUp(FewTable table, FewComparer comparer, Func<FewPlan, FewOutcome> findBest)
{
    private readonly FewPlan trial = new(table);
    private FewOutcome outcome;

    /// <summary>The plan found.</summary>
    public FewPlan Plan { get; } = new(table);

    /// <summary>The place in the rank list that told the two apart; -1: a tie-break did.</summary>
    public int DecidedAt { get; private set; }

    public TieBreak TieBreak { get; private set; }

    public FewOutcome Find(FewPlan best)
    {
        outcome = FewOutcome.None;
        table.Reset();
        WithoutANode(best);
        if (outcome == FewOutcome.None)
            WithoutACandidate(best);
        if (outcome == FewOutcome.Found)
        {
            comparer.Compare(best, Plan, out var place, out var tie);
            (DecidedAt, TieBreak) = (place, tie);
        }

        return outcome;
    }

    private void WithoutANode(FewPlan best)
    {
        for (var line = 0; line < table.LineCount && outcome != FewOutcome.Left; line++)
        {
            if (best.LinesWith(line) != 0)
                Without(best.Dispatches[line], byte.MaxValue);
        }
    }

    private void WithoutACandidate(FewPlan best)
    {
        for (var line = 0; line < table.LineCount && outcome != FewOutcome.Left; line++)
            Without(best.Dispatches[line], (byte)(1 << line));
    }

    private void Without(int dispatch, byte lines)
    {
        table.Take(dispatch, lines);
        var found = findBest(trial);
        table.Reset();
        if (found == FewOutcome.None)
            return;
        if (found == FewOutcome.Found && (outcome == FewOutcome.None || comparer.Compare(trial, Plan, out _, out _) < 0))
            Plan.CopyFrom(trial);
        outcome = found;
    }
}

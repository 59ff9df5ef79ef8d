namespace DomRules.Engine.Planning.Search;

/// <summary>Measures a finished plan and keeps it if it is a plan, within the limits, and better than the best so far.</summary>
internal sealed class PlanOffer(SearchTask task, PlanMeasurer measurer)
{
    private readonly StoredPlan trial = new();

    public bool Offer(ReadOnlySpan<Move> moves)
    {
        if (moves.IsEmpty || !KeepsLeast(moves))
            return false;
        moves.CopyTo(Scratch.Room(ref trial.Moves, moves.Length));
        trial.MoveCount = moves.Length;
        SortMoves();
        if (!measurer.Measure(task.Space, task.Measures, trial) || !task.Filter.Admits(task.Space, trial) || !task.Limits.Admit(trial)
            || !task.IsBetter(trial))
            return false;
        task.Best.CopyFrom(trial, task.Measures.Slots.Length);
        task.Found = true;
        task.Stopped |= task.WantsAnyPlan;
        return true;
    }

    /// <summary>Turns the caller's plan back into one of the search.</summary>
    public void Measure(Plan plan, StoredPlan into)
    {
        Scratch.Room(ref trial.Moves, plan.Allocations.Length);
        trial.MoveCount = 0;
        foreach (ref readonly var part in plan.Allocations)
            trial.Moves[trial.MoveCount++] = new Move(task.Space.Compact[part.Candidate], part.Quantity);
        SortMoves();
        measurer.Measure(task.Space, task.Measures, trial);
        into.CopyFrom(trial, task.Measures.Slots.Length);
    }

    private bool KeepsLeast(ReadOnlySpan<Move> moves)
    {
        if (task.IgnoresLeast)
            return true;
        foreach (ref readonly var least in task.Space.Query.Least)
        {
            var (candidate, taken) = (task.Space.Compact[least.Candidate], 0L);
            foreach (ref readonly var move in moves)
                taken += move.Candidate == candidate ? move.Quantity : 0;
            if (taken < least.Quantity)
                return false;
        }

        return true;
    }

    private void SortMoves()
    {
        var moves = trial.Moves.AsSpan(0, trial.MoveCount);
        if (moves.Length > 64)
        {
            moves.Sort(static (one, other) => one.Candidate.CompareTo(other.Candidate));
            return;
        }

        for (var at = 1; at < moves.Length; at++)
        {
            var move = moves[at];
            var to = at;
            for (; to > 0 && moves[to - 1].Candidate > move.Candidate; to--)
                moves[to] = moves[to - 1];
            moves[to] = move;
        }
    }
}

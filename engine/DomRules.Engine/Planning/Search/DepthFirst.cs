namespace DomRules.Engine.Planning.Search;

/// <summary>Goes through all plans, line by line, from large quantities to small.</summary>
internal sealed class DepthFirst(SearchTask task, PlanMeasurer measurer)
{
    private const int NoSite = -1;
    private const int LeftBehind = -2;

    private readonly SearchSpace space = task.Space;
    private readonly StoredPlan trial = new();
    private Move[] moves = new Move[64];
    private int[] clusterSite = [];
    private int depth;

    public void Run()
    {
        if (task.StepsLeft <= 0)
        {
            task.Stopped = true;
            return;
        }

        depth = 0;
        Scratch.Filled(ref clusterSite, space.ClusterCount, NoSite);
        Line(0);
    }

    private void Line(int line)
    {
        if (task.Stopped)
            return;
        if (--task.StepsLeft < 0)
        {
            task.Stopped = true;
            return;
        }

        if (line == space.LineCount)
        {
            Finish();
            return;
        }

        var cluster = space.Cluster[line];
        var former = cluster < 0 ? NoSite : clusterSite[cluster];
        if (former != LeftBehind)
            Fill(line, space.LineStart[line], space.Demand[line], false);
        if (cluster >= 0)
            clusterSite[cluster] = former;
        if (space.IsPart && (former is NoSite or LeftBehind) && !Demands(line))
            Leave(line, cluster, former);
    }

    /// <summary>Leaves all of a line behind.</summary>
    private void Leave(int line, int cluster, int former)
    {
        if (cluster >= 0)
            clusterSite[cluster] = LeftBehind;
        Line(line + 1);
        if (cluster >= 0)
            clusterSite[cluster] = former;
    }

    private bool Demands(int line) =>
        !task.IgnoresLeast && space.Least.AsSpan(space.LineStart[line], space.LineStart[line + 1] - space.LineStart[line]).ContainsAnyExcept(0L);

    private void Fill(int line, int from, long rest, bool backordered)
    {
        if (rest == 0 || (rest < space.Demand[line] && MayStop(line)))
        {
            if (rest == 0 || space.IsPart)
                LineDone(line, from);
            if (rest == 0)
                return;
        }

        for (var c = from; c < space.LineStart[line + 1]; c++)
        {
            if (!(backordered && space.Backorder[c]))
                Take(line, c, rest, backordered);
            if (!task.IgnoresLeast && space.Least[c] > 0)
                return;
        }
    }

    private void LineDone(int line, int from)
    {
        for (var c = from; !task.IgnoresLeast && c < space.LineStart[line + 1]; c++)
        {
            if (space.Least[c] > 0)
                return;
        }

        Line(line + 1);
    }

    private bool MayStop(int line) => space.IsPart && !space.Whole[line] && space.Cluster[line] < 0;

    private void Take(int line, int c, long rest, bool backordered)
    {
        var cluster = space.Cluster[line];
        var former = cluster < 0 ? NoSite : clusterSite[cluster];
        if (former >= 0 && former != space.Site[c])
            return;
        var most = Math.Min(rest, Available(c));
        var least = Math.Max(1, task.IgnoresLeast ? 0 : space.Least[c]);
        if (space.Whole[line])
            least = Math.Max(least, space.Demand[line]);
        if (cluster >= 0)
            clusterSite[cluster] = space.Site[c];
        for (var quantity = most; quantity >= least && !task.Stopped; quantity--)
        {
            Draw(c, quantity);
            Scratch.Grow(ref moves, depth + 1);
            moves[depth++] = new Move(c, quantity);
            Fill(line, c + 1, rest - quantity, backordered || space.Backorder[c]);
            depth--;
            Draw(c, -quantity);
        }

        if (cluster >= 0)
            clusterSite[cluster] = former;
    }

    private long Available(int c)
    {
        var most = space.Most[c];
        for (var d = space.DrawStart[c]; d < space.DrawStart[c + 1]; d++)
            most = Math.Min(most, space.PoolLeft[space.DrawPool[d]] / space.DrawPerStep[d]);
        return most;
    }

    private void Draw(int c, long quantity)
    {
        for (var d = space.DrawStart[c]; d < space.DrawStart[c + 1]; d++)
            space.PoolLeft[space.DrawPool[d]] -= space.DrawPerStep[d] * quantity;
    }

    private void Finish()
    {
        if (depth == 0)
            return;
        moves.AsSpan(0, depth).CopyTo(Scratch.Room(ref trial.Moves, depth));
        trial.MoveCount = depth;
        if (!measurer.Measure(space, task.Measures, trial) || !task.Filter.Admits(space, trial) || !task.Limits.Admit(trial)
            || !task.IsBetter(trial))
            return;
        task.Best.CopyFrom(trial, task.Measures.Slots.Length);
        task.Found = true;
    }
}

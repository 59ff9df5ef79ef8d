using System.Runtime.CompilerServices;

namespace DomRules.Engine.Planning.Search;

/// <summary>
/// Goes through the plans line by line, the most promising candidate first and large quantities before small, and turns back where no better plan
/// lies ahead.
/// </summary>
internal sealed class BranchAndBound(SearchTask task, SearchFrame frame, BoundSet bounds, PartialPlan partial, Horizon horizon, Promise promise, PlanOffer offer)
{
    private readonly SearchSpace space = task.Space;
    private readonly Exchange exchange = new(task, frame, bounds);

    public void Run()
    {
        partial.Start();
        exchange.Start();
        Line(0);
    }

    private void Line(int place)
    {
        if (task.Stopped)
            return;
        if (--task.StepsLeft < 0 || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            task.Stopped = true;
            return;
        }

        if (place == space.LineCount)
        {
            offer.Offer(partial.Moves);
            return;
        }

        if (partial.HasAllExcluded || horizon.IsBeyond(place, 0))
            return;
        var chosen = Choose(place);
        frame.Swap(place, chosen);
        Branch(place, frame.Lines[place]);
        frame.Swap(place, chosen);
    }

    /// <summary>The first line that no open dispatch has, for it decides most; else the first.</summary>
    private int Choose(int place)
    {
        if (partial.OpenCount == 0 || space.LineCount > 64)
            return place;
        for (var at = place; at < space.LineCount; at++)
        {
            if ((partial.Covered >> frame.Lines[at] & 1) == 0)
                return at;
        }

        return place;
    }

    private void Branch(int place, int line)
    {
        var cluster = space.Cluster[line];
        var former = cluster < 0 ? PartialPlan.NoSite : partial.ClusterSite(cluster);
        if (former != PartialPlan.LeftBehind)
            Take(place, line);
        if (!space.IsPart || former >= 0 || !frame.MayLeave(line))
            return;
        if (cluster >= 0)
            partial.ClusterSite(cluster) = PartialPlan.LeftBehind;
        Line(place + 1);
        if (cluster >= 0)
            partial.ClusterSite(cluster) = former;
    }

    private void Take(int place, int line)
    {
        switch (space.Modes[line])
        {
            case LineMode.Single: Single(place, line); break;
            case LineMode.Extreme: Corners(place, line, 0, space.Demand[line]); break;
            default: Divide(place, line, 0, space.Demand[line], false); break;
        }
    }

    /// <summary>All of the line from one candidate.</summary>
    private void Single(int place, int line)
    {
        var gate = Gate.At(task, bounds, partial, horizon, promise, place);
        if (gate.IsClosed)
        {
            SingleFromOpen(place, line);
            return;
        }

        if (gate.IsLastDispatch && (gate.MustCover >> line & 1) != 0)
        {
            SingleFromLast(place, line, gate);
            return;
        }

        foreach (var c in frame.InPlay(line))
        {
            if (task.Stopped)
                return;
            var dispatch = space.Dispatch[c];
            if (!partial.IsOpen(dispatch))
            {
                if (gate.Ends(promise.Of(c)) && partial.OpenCount == 0)
                    return;
                if (gate.Ends(promise.Of(c)) || !gate.Opens(partial.LineMask(dispatch)))
                    continue;
            }

            Single(place, line, c);
        }
    }

    /// <summary>No open dispatch has the line, and only one more may be opened: it must have all such lines.</summary>
    private void SingleFromLast(int place, int line, in Gate gate)
    {
        var inPlay = frame.InPlay(line);
        var masks = frame.MasksInPlay(line);
        for (var at = 0; at < masks.Length && !task.Stopped; at++)
        {
            if ((gate.MustCover & ~masks[at]) != 0)
                continue;
            if (gate.Ends(promise.Of(inPlay[at])))
                return;
            if (partial.Available(inPlay[at]) >= space.Demand[line] && exchange.Allows(inPlay[at], partial.OpenCount))
                Try(place, line, inPlay[at], space.Demand[line], 0, Step.NextLine);
        }
    }

    private void SingleFromOpen(int place, int line)
    {
        for (var open = 0; open < partial.OpenCount && !task.Stopped; open++)
        {
            foreach (var c in frame.CandidatesOf(partial.OpenDispatches[open]))
            {
                if (space.Line[c] == line && partial.Available(c) >= space.Demand[line] && exchange.Allows(c, partial.OpenCount))
                    Try(place, line, c, space.Demand[line], 0, Step.NextLine);
            }
        }
    }

    private void Single(int place, int line, int candidate)
    {
        if (partial.Available(candidate) < space.Demand[line] || !exchange.Allows(candidate, partial.OpenCount))
            return;
        exchange.Choose(candidate, 1);
        Try(place, line, candidate, space.Demand[line], 0, Step.NextLine);
        exchange.Choose(candidate, -1);
    }

    /// <summary>Some candidates give all they have; the last gives the rest.</summary>
    private void Corners(int place, int line, int from, long rest)
    {
        var inPlay = frame.InPlay(line);
        for (var at = 0; at < inPlay.Length && !task.Stopped; at++)
        {
            var c = inPlay[at];
            var most = space.Most[c];
            if (most > rest || (most == rest && at >= from))
            {
                if (!IsTaken(c, line))
                    Try(place, line, c, rest, 0, Step.NextLine);
            }
            else if (most < rest && at >= from)
            {
                Try(place, line, c, most, at + 1, Step.Corners);
            }
        }
    }

    private bool IsTaken(int candidate, int line)
    {
        var moves = partial.Moves;
        for (var i = moves.Length - 1; i >= 0 && space.Line[moves[i].Candidate] == line; i--)
        {
            if (moves[i].Candidate == candidate)
                return true;
        }

        return false;
    }

    /// <summary>Any division among the candidates from a place of the order on.</summary>
    private void Divide(int place, int line, int from, long rest, bool backordered)
    {
        var inPlay = frame.InPlay(line);
        var supply = Supply(inPlay[from..]);
        var end = from == 0 ? Math.Min(inPlay.Length, frame.DemandedFirst(line)) : inPlay.Length;
        for (var at = from; at < end && !task.Stopped; at++)
        {
            var c = inPlay[at];
            var least = task.IgnoresLeast ? 0 : space.Least[c];
            supply -= space.Most[c];
            if (!backordered || !space.Backorder[c])
                Portions(place, line, at, rest, (long)Int128.Max(Math.Max(1, least), space.IsPart ? 1 : rest - supply), backordered);
            if (least > 0 || (!space.IsPart && supply < rest))
                return;
        }

        if (space.IsPart && rest < space.Demand[line] && space.Cluster[line] < 0)
            Line(place + 1);
    }

    private void Portions(int place, int line, int at, long rest, long least, bool backordered)
    {
        var c = frame.InPlay(line)[at];
        for (var quantity = Math.Min(rest, partial.Available(c)); quantity >= least && !task.Stopped; quantity--)
        {
            var next = quantity == rest ? Step.NextLine
                : backordered || space.Backorder[c] ? Step.DivideBackordered : Step.Divide;
            Try(place, line, c, quantity, at + 1, next, rest - quantity);
        }
    }

    private Int128 Supply(ReadOnlySpan<int> candidates)
    {
        Int128 supply = 0;
        foreach (var c in candidates)
            supply += space.Most[c];
        return supply;
    }

    private void Try(int place, int line, int candidate, long quantity, int next, Step step, long rest = 0)
    {
        var cluster = space.Cluster[line];
        var former = cluster < 0 ? PartialPlan.NoSite : partial.ClusterSite(cluster);
        if (former >= 0 && former != space.Site[candidate])
            return;
        partial.Take(candidate, quantity);
        if (cluster >= 0)
            partial.ClusterSite(cluster) = space.Site[candidate];
        if (step == Step.NextLine)
        {
            bounds.Complete(line, 1);
            Line(place + 1);
            bounds.Complete(line, -1);
        }
        else
        {
            Continue(place, line, next, step, rest);
        }

        if (cluster >= 0)
            partial.ClusterSite(cluster) = former;
        partial.GiveBack();
    }

    private void Continue(int place, int line, int next, Step step, long rest)
    {
        if (--task.StepsLeft < 0 || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            task.Stopped = true;
            return;
        }

        if (step == Step.Corners)
            rest = RestOf(line);
        if (partial.HasAllExcluded || horizon.IsBeyond(place, rest))
            return;
        if (step == Step.Corners)
            Corners(place, line, next, rest);
        else
            Divide(place, line, next, rest, step == Step.DivideBackordered);
    }

    private long RestOf(int line)
    {
        var rest = space.Demand[line];
        var moves = partial.Moves;
        for (var i = moves.Length - 1; i >= 0 && space.Line[moves[i].Candidate] == line; i--)
            rest -= moves[i].Quantity;
        return rest;
    }

    private enum Step
    {
        NextLine,
        Corners,
        Divide,
        DivideBackordered,
    }
}

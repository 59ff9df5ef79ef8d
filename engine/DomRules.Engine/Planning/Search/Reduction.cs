namespace DomRules.Engine.Planning.Search;

/// <summary>
/// Takes candidates out of play that no plan better than the best so far, and none within the limits, can use; then puts the rest in order.
/// </summary>
internal sealed class Reduction(SearchTask task, SearchFrame frame, BoundSet bounds, PartialPlan partial, Horizon horizon)
{
    private readonly SearchSpace space = task.Space;
    private readonly WaterfallReduction waterfall = new(task, frame);
    private bool[] isOut = [];
    private long[] keys = [];

    /// <summary>Whether any candidate was taken out.</summary>
    public bool Reduce()
    {
        Scratch.Filled(ref isOut, space.CandidateCount, false);
        foreach (ref readonly var limit in task.Limits.All)
        {
            var measure = task.Measures[limit.Measure];
            if (!measure.IsFill && !measure.IsFraction)
                Mark(measure.Slot, measure.IsBand ? LimitList.Ceiling(measure, limit.Anchor.Slots[measure.Slot]) : limit.Anchor.Slots[measure.Slot]);
        }

        foreach (ref readonly var key in task.Keys.All)
        {
            if (!task.Found || key.Kind != KeyKind.Slot)
                break;
            var best = task.Best.Slots[key.Slot];
            Mark(key.Slot, best);
            if (horizon.Bound(key.Slot, 0, 0) < best)
                break;
        }

        waterfall.Mark(isOut);
        return Compact();
    }

    /// <summary>Sorts each line's candidates in play, the most promising first.</summary>
    public void Sort(Promise promise)
    {
        for (var i = 0; i < space.LineCount; i++)
        {
            var order = frame.Order.AsSpan(frame.First[i], frame.Count[i]);
            var keyed = Scratch.Room(ref keys, order.Length).AsSpan(0, order.Length);
            for (var at = 0; at < order.Length; at++)
                keyed[at] = promise.Of(order[at]);
            keyed.Sort(order);
            frame.DemandedFirst(i);
            for (var at = 0; at < order.Length; at++)
                frame.Masks[frame.First[i] + at] = partial.LineMask(space.Dispatch[order[at]]);
        }
    }

    private void Mark(int slot, long ceiling)
    {
        if (bounds.TermOf(slot) is { } term)
            MarkSum(term, ceiling);
        else if (bounds.MaxOf(slot) is { } largest)
            MarkLargest(largest, ceiling);
    }

    private void MarkSum(BoundTerm term, long ceiling)
    {
        var sum = term.Base + term.OpeningRewards;
        for (var i = 0; i < space.LineCount; i++)
            sum += term.Dual[i];
        var room = ((Int128)ceiling * term.Scale) - sum;
        if (room > long.MaxValue)
            return;
        for (var line = 0; line < space.LineCount; line++)
        {
            if (space.Modes[line] == LineMode.Single && !space.IsPart)
                MarkSingle(term, line, (long)Int128.Max(room, long.MinValue));
            else
                MarkDivided(term, line, (long)Int128.Max(room, long.MinValue));
        }
    }

    private void MarkSingle(BoundTerm term, int line, long room)
    {
        var (allFrom, slack, dispatch, marks) = (term.AllFrom, term.Slack, space.Dispatch, isOut);
        var (least, less) = term.IsFixed[line] ? (long.MinValue, term.Dual[line] - term.Completion[line]) : (term.Dual[line], term.Dual[line]);
        foreach (var c in frame.InPlay(line))
            marks[c] |= slack[dispatch[c]] + Math.Max(allFrom[c], least) - less > room;
    }

    private void MarkDivided(BoundTerm term, int line, long room)
    {
        foreach (var c in frame.InPlay(line))
            isOut[c] |= term.Slack[space.Dispatch[c]] > room;
    }

    private void MarkLargest(MaxBound largest, long ceiling)
    {
        for (var i = 0; i < space.LineCount; i++)
        {
            foreach (var c in frame.InPlay(i))
                isOut[c] |= largest.Values[c] > ceiling;
        }
    }

    private bool Compact()
    {
        var reduced = false;
        for (var i = 0; i < space.LineCount; i++)
        {
            var (first, kept) = (frame.First[i], 0);
            for (var at = first; at < first + frame.Count[i]; at++)
            {
                if (!isOut[frame.Order[at]])
                    frame.Order[first + kept++] = frame.Order[at];
            }

            reduced |= kept < frame.Count[i];
            frame.Count[i] = kept;
        }

        return reduced;
    }
}

namespace DomRules.Engine.Planning.Search;

/// <summary>Says whether no plan that extends the partial one can beat the best so far, or keep within the limits.</summary>
internal sealed class Horizon(SearchTask task, SearchFrame frame, BoundSet bounds, PartialPlan partial, TieBounds ties, Surcharge surcharge)
{
    private readonly SearchSpace space = task.Space;

    /// <summary>The slot in which the last partial plan looked at was still better than the best so far; -1: none could be named.</summary>
    public int DecidingSlot { get; private set; }

    /// <summary>The lines at a place and after it, as bits.</summary>
    public ulong LineBitsFrom(int place)
    {
        ulong lines = 0;
        for (var at = place; at < space.LineCount; at++)
            lines |= 1UL << frame.Lines[at];
        return lines;
    }

    public ReadOnlySpan<int> LinesFrom(int place) => frame.Lines.AsSpan(place, space.LineCount - place);

    /// <summary>Looks ahead from the partial plan.</summary>
    /// <param name="place">The place of the line in hand; those after it are unplanned.</param>
    /// <param name="rest">What is left of the line in hand if a part of it is planned; 0 if none of it is.</param>
    public bool IsBeyond(int place, long rest) => BreaksLimit(place, rest) || IsBeaten(place, rest);

    /// <summary>The least value of a slot over all plans that extend the partial one; null where nothing can be said.</summary>
    public long? Bound(int slot, int place, long rest)
    {
        var from = rest > 0 ? place + 1 : place;
        bounds.Ensure(slot, partial);
        if (bounds.TermOf(slot) is { } term)
        {
            var part = rest > 0 ? term.Part(frame.Lines[place], partial.OpenCount, rest, space.Demand[frame.Lines[place]]) : 0;
            return term.Bound(LinesFrom(from), partial.OpenCount, part) + Beyond(term);
        }

        return bounds.MaxOf(slot)?.Bound(partial.MoveCount, LinesFrom(place));
    }

    /// <summary>What the caller's bounds add to a sum of costs.</summary>
    public long Beyond(BoundTerm term) => term.Kind == SlotKind.Cost ? surcharge.Total : 0;

    private bool IsBeaten(int place, long rest)
    {
        DecidingSlot = -1;
        if (!task.Found)
            return false;
        foreach (ref readonly var key in task.Keys.All)
        {
            if (key.Kind != KeyKind.Slot)
            {
                var result = ties.Compare(key, place, rest);
                if (result != 0)
                    return result > 0;
                continue;
            }

            if (Bound(key.Slot, place, rest) is not { } bound)
                return false;
            var best = task.Best.Slots[key.Slot];
            if (bound == best)
                continue;
            DecidingSlot = key.Slot;
            return bound > best;
        }

        return true;
    }

    private bool BreaksLimit(int place, long rest)
    {
        if (space.Cap < int.MaxValue && Bound(MeasureList.Shipments, place, rest) > space.Cap)
            return true;
        foreach (ref readonly var limit in task.Limits.All)
        {
            var measure = task.Measures[limit.Measure];
            if (!measure.IsFill && !measure.IsFraction && Breaks(measure, limit.Anchor, place, rest))
                return true;
        }

        return false;
    }

    private bool Breaks(Measure measure, StoredPlan anchor, int place, long rest)
    {
        if (measure.IsBand)
            return Bound(measure.Slot, place, rest) > LimitList.Ceiling(measure, anchor.Slots[measure.Slot]);
        for (var slot = measure.Slot; slot < measure.Slot + measure.SlotCount; slot++)
        {
            var bound = Bound(slot, place, rest);
            if (bound != anchor.Slots[slot])
                return bound > anchor.Slots[slot];
        }

        return false;
    }
}

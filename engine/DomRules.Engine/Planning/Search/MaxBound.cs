namespace DomRules.Engine.Planning.Search;

/// <summary>A slot that is a largest value, bounded from below: what is reached, and the least that each unplanned line must reach.</summary>
internal sealed class MaxBound
{
    /// <summary>What the slot is at least, by candidate used.</summary>
    public long[] Values = [];

    /// <summary>What each line reaches at least.</summary>
    public long[] Least = [];

    private long[] reached = new long[64];

    public void Build(SearchSpace space, SearchFrame frame, MeasureList measures, int slot)
    {
        var values = Scratch.Room(ref Values, space.CandidateCount);
        var isDay = measures.Slots[slot] == SlotKind.LastDay;
        var dispatches = space.Problem.Dispatches;
        var noDay = space.IsAdditive ? Measure.Unknown : long.MinValue;
        foreach (var c in frame.Indexed)
        {
            values[c] = isDay ? dispatches[space.Dispatch[c]].EarliestDay ?? noDay : measures.MeasureOf(slot).Values[c];
        }

        Lines(space, frame);
        reached[0] = long.MinValue;
    }

    /// <summary>What is reached after so many moves; <paramref name="moves"/> is their number with the one just made.</summary>
    public void Take(int candidate, int moves)
    {
        Scratch.Grow(ref reached, moves + 1);
        reached[moves] = Math.Max(reached[moves - 1], Values[candidate]);
    }

    public long Bound(int moves, ReadOnlySpan<int> lines)
    {
        var bound = reached[moves];
        foreach (var line in lines)
            bound = Math.Max(bound, Least[line]);
        return bound;
    }

    public void Lines(SearchSpace space, SearchFrame frame)
    {
        Scratch.Room(ref Least, space.LineCount);
        for (var i = 0; i < space.LineCount; i++)
        {
            var least = Measure.Unknown;
            foreach (var c in frame.InPlay(i))
                least = Math.Min(least, Values[c]);
            Least[i] = space.IsPart ? long.MinValue : least;
        }
    }
}

namespace DomRules.Engine.Planning.Search;

/// <summary>Line by line the most that a partial plan could still take from the best value, against the best plan so far.</summary>
internal sealed class WaterfallBound(SearchTask task, SearchFrame frame, PartialPlan partial)
{
    private readonly SearchSpace space = task.Space;
    private readonly List<(long Value, long Supply)[]> tops = [];

    public void Build()
    {
        foreach (ref readonly var key in task.Keys.All)
        {
            if (key.Kind == KeyKind.Fill)
                ReadTops(key.Measure);
        }
    }

    public int Compare(int measure, int place, long rest)
    {
        var values = task.Measures[measure].Values;
        ReadOnlySpan<Move> best = task.Best.Moves.AsSpan(0, task.Best.MoveCount);
        for (var line = 0; line < space.LineCount; line++)
        {
            var theirs = MoveRuns.OfLine(space, best, line);
            var at = frame.PlaceOfLine(line);
            if (at == place && rest < space.Demand[line] && rest > 0)
                return -1;
            var result = at < place
                ? WaterfallComparer.CompareLine(values, MoveRuns.OfLine(space, partial.Moves, line), theirs)
                : CompareOpen(tops[measure][line], values, theirs, line);
            if (result != 0)
                return result;
        }

        return 0;
    }

    private int CompareOpen((long Value, long Supply) top, long[] values, ReadOnlySpan<Move> theirs, int line)
    {
        if (theirs.IsEmpty)
            return top.Supply > 0 ? -1 : 0;
        var (value, quantity) = (Measure.Unknown, 0L);
        foreach (ref readonly var move in theirs)
        {
            var here = values[move.Candidate];
            quantity = here == value ? quantity + move.Quantity : here < value ? move.Quantity : quantity;
            value = Math.Min(value, here);
        }

        if (top.Supply == 0 || top.Value != value)
            return top.Supply == 0 || top.Value > value ? 1 : -1;
        var most = Math.Min(top.Supply, space.Demand[line]);
        if (most != quantity)
            return quantity.CompareTo(most);
        return quantity == space.Demand[line] ? 0 : -1;
    }

    private void ReadTops(int measure)
    {
        while (tops.Count <= measure)
            tops.Add([]);
        if (tops[measure].Length < space.LineCount)
            tops[measure] = new (long, long)[space.LineCount];
        var values = task.Measures[measure].Values;
        for (var line = 0; line < space.LineCount; line++)
        {
            var (value, supply) = (Measure.Unknown, 0L);
            foreach (var c in frame.InPlay(line))
            {
                var here = values[c];
                supply = here == value ? supply + space.Most[c] : here < value ? space.Most[c] : supply;
                value = Math.Min(value, here);
            }

            tops[measure][line] = (value, supply);
        }
    }
}

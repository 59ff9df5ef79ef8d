namespace DomRules.Engine.Planning.Search;

/// <summary>Line by line the earliest node that a partial plan could still give a line, against the best plan so far.</summary>
internal sealed class LineBound(SearchTask task, SearchFrame frame, PartialPlan partial)
{
    private readonly SearchSpace space = task.Space;
    private readonly TieComparer comparer = new(task.Space);

    public int Compare(int place, long rest, bool isClosed)
    {
        ReadOnlySpan<Move> best = task.Best.Moves.AsSpan(0, task.Best.MoveCount);
        for (var line = 0; line < space.LineCount; line++)
        {
            var theirs = MoveRuns.OfLine(space, best, line);
            var at = frame.PlaceOfLine(line);
            if (at == place && rest < space.Demand[line] && rest > 0)
                return -1;
            var result = at < place
                ? comparer.CompareLine(MoveRuns.OfLine(space, partial.Moves, line), theirs)
                : CompareOpen(line, theirs, isClosed);
            if (result != 0)
                return result;
        }

        return 0;
    }

    private int CompareOpen(int line, ReadOnlySpan<Move> theirs, bool isClosed)
    {
        if (theirs.IsEmpty)
            return -1;
        var first = int.MaxValue;
        foreach (var c in frame.InPlay(line))
        {
            if (!isClosed || partial.IsOpen(space.Dispatch[c]))
                first = Math.Min(first, space.NodeOrder[space.Node[c]]);
        }

        var (place, quantity) = comparer.First(theirs);
        if (first != place)
            return first.CompareTo(place);
        return quantity == space.Demand[line] ? 0 : -1;
    }
}

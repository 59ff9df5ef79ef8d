namespace DomRules.Engine.Planning.Search;

/// <summary>What the slots measure over the moves of a whole plan.</summary>
internal static class SlotSums
{
    public static long WorstValue(Measure measure, ReadOnlySpan<Move> moves)
    {
        var worst = long.MinValue;
        foreach (ref readonly var move in moves)
            worst = Math.Max(worst, measure.Values[move.Candidate]);
        return worst;
    }

    public static long PairTotal(Measure measure, ReadOnlySpan<Move> moves)
    {
        long total = 0;
        foreach (ref readonly var move in moves)
            total = checked(total + measure.Weighed(move.Candidate));
        return total;
    }

    public static long UnitTotal(SearchSpace space, Measure measure, ReadOnlySpan<Move> moves)
    {
        long total = 0;
        foreach (ref readonly var move in moves)
            total = checked(total + (measure.Weighed(move.Candidate) * space.Units[space.Line[move.Candidate]] * move.Quantity));
        return total;
    }

    public static long Units(SearchSpace space, ReadOnlySpan<Move> moves)
    {
        long total = 0;
        foreach (ref readonly var move in moves)
            total = checked(total + (space.Units[space.Line[move.Candidate]] * move.Quantity));
        return total;
    }

    public static long Value(SearchSpace space, ReadOnlySpan<Move> moves)
    {
        long total = 0;
        foreach (ref readonly var move in moves)
            total = checked(total + (space.Value[space.Line[move.Candidate]] * move.Quantity));
        return total;
    }

    public static long Backordered(SearchSpace space, ReadOnlySpan<Move> moves)
    {
        long total = 0;
        foreach (ref readonly var move in moves)
            total = checked(total + (space.Backorder[move.Candidate] ? space.Units[space.Line[move.Candidate]] * move.Quantity : 0));
        return total;
    }

    /// <summary>Moves are sorted by line.</summary>
    public static long CompleteLines(SearchSpace space, ReadOnlySpan<Move> moves)
    {
        long complete = 0;
        for (var first = 0; first < moves.Length;)
        {
            var line = space.Line[moves[first].Candidate];
            var missing = space.Demand[line];
            for (; first < moves.Length && space.Line[moves[first].Candidate] == line; first++)
                missing -= moves[first].Quantity;
            complete += missing == 0 ? 1 : 0;
        }

        return complete;
    }
}

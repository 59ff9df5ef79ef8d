namespace DomRules.Engine.Planning.Search;

/// <summary>Line by line, value by value from the best: the plan that takes more of the better value wins.</summary>
internal sealed class WaterfallComparer(SearchSpace space)
{
    public int Compare(Measure measure, StoredPlan one, StoredPlan other)
    {
        ReadOnlySpan<Move> a = one.Moves.AsSpan(0, one.MoveCount);
        ReadOnlySpan<Move> b = other.Moves.AsSpan(0, other.MoveCount);
        for (var line = 0; line < space.LineCount; line++)
        {
            var mine = LineMoves(ref a, line);
            var theirs = LineMoves(ref b, line);
            var result = CompareLine(measure.Values, mine, theirs);
            if (result != 0)
                return result;
        }

        return 0;
    }

    /// <summary>A line left alone comes after one of which something is taken.</summary>
    public static int CompareLine(long[] values, ReadOnlySpan<Move> mine, ReadOnlySpan<Move> theirs)
    {
        for (long? after = null, afterTheirs = null; ;)
        {
            var (found, value, quantity) = Next(values, mine, after);
            var (otherFound, otherValue, otherQuantity) = Next(values, theirs, afterTheirs);
            if (!found || !otherFound)
                return otherFound.CompareTo(found);
            var result = value.CompareTo(otherValue);
            if (result == 0)
                result = otherQuantity.CompareTo(quantity);
            if (result != 0)
                return result;
            (after, afterTheirs) = (value, otherValue);
        }
    }

    private static (bool Found, long Value, long Quantity) Next(long[] values, ReadOnlySpan<Move> moves, long? after)
    {
        var (found, best, quantity) = (false, 0L, 0L);
        foreach (ref readonly var move in moves)
        {
            var value = values[move.Candidate];
            if (value <= after || (found && value > best))
                continue;
            quantity = found && value == best ? quantity + move.Quantity : move.Quantity;
            (found, best) = (true, value);
        }

        return (found, best, quantity);
    }

    private ReadOnlySpan<Move> LineMoves(ref ReadOnlySpan<Move> rest, int line)
    {
        var count = 0;
        while (count < rest.Length && space.Line[rest[count].Candidate] == line)
            count++;
        var moves = rest[..count];
        rest = rest[count..];
        return moves;
    }
}

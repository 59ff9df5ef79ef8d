namespace DomRules.Engine.Planning.Search;

/// <summary>
/// Where a waterfall comes first and the best plan so far takes from every line's values the most that there is, from the best on, no candidate
/// worse than those can be in a better plan.
/// </summary>
internal sealed class WaterfallReduction(SearchTask task, SearchFrame frame)
{
    private readonly SearchSpace space = task.Space;
    private long[] worst = [];

    public void Mark(bool[] isOut)
    {
        if (!task.Found || space.IsPart || task.Keys.All is not [{ Kind: KeyKind.Fill } key, ..])
            return;
        var values = task.Measures[key.Measure].Values;
        Scratch.Room(ref worst, space.LineCount);
        for (var line = 0; line < space.LineCount; line++)
        {
            if (!IsFull(line, values))
                return;
        }

        for (var line = 0; line < space.LineCount; line++)
        {
            foreach (var c in frame.InPlay(line))
                isOut[c] |= values[c] > worst[line];
        }
    }

    /// <summary>Whether the best plan takes all that each value has until the line is met; reads the worst value needed.</summary>
    private bool IsFull(int line, long[] values)
    {
        var moves = MoveRuns.OfLine(space, task.Best.Moves.AsSpan(0, task.Best.MoveCount), line);
        long? after = null;
        for (var rest = space.Demand[line]; rest > 0;)
        {
            var (value, supply) = Level(line, values, after);
            if (supply == 0)
                return false;
            var taken = Math.Min(supply, rest);
            foreach (ref readonly var move in moves)
                taken -= values[move.Candidate] == value ? move.Quantity : 0;
            if (taken != 0)
                return false;
            rest -= Math.Min(supply, rest);
            (after, worst[line]) = (value, value);
        }

        return true;
    }

    /// <summary>The best value after another, with all that there is of it.</summary>
    private (long Value, long Supply) Level(int line, long[] values, long? after)
    {
        var (value, supply) = (Measure.Unknown, 0L);
        foreach (var c in frame.InPlay(line))
        {
            if (values[c] <= after)
                continue;
            supply = values[c] == value ? supply + space.Most[c] : values[c] < value ? space.Most[c] : supply;
            value = Math.Min(value, values[c]);
        }

        return (value, supply);
    }
}

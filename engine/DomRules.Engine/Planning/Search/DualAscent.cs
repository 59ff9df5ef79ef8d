namespace DomRules.Engine.Planning.Search;

/// <summary>
/// Makes duals for the facility-location bound: first each line may ask of a dispatch its even share of the opening price; then line after line is
/// raised as far as the slack of the dispatches that it could use allows, until nothing rises or the rounds are over. A line with several candidates
/// on one dispatch shares its slack among them.
/// </summary>
internal static class DualAscent
{
    private const int Rounds = 2;
    private const int FineRounds = 8;

    public static void Run(SearchSpace space, SearchFrame frame, BoundTerm term, bool isFine)
    {
        var slack = term.Slack;
        for (var d = 0; d < space.Problem.Dispatches.Length; d++)
            slack[d] = Math.Max(0, term.Open[d]);
        Shares(space, frame, term);
        var rounds = isFine ? FineRounds : Rounds;
        for (var round = 0; round < rounds; round++)
        {
            var rose = false;
            for (var at = 0; at < space.LineCount; at++)
            {
                var line = frame.Lines[round % 2 == 0 ? at : space.LineCount - 1 - at];
                rose |= !term.IsFixed[line] && Raise(space, frame, term, line, isHalf: round < rounds - 2);
            }

            if (!rose)
                return;
        }
    }

    /// <summary>The even shares, and the slack that they leave.</summary>
    private static void Shares(SearchSpace space, SearchFrame frame, BoundTerm term)
    {
        var dispatches = space.Problem.Dispatches.Length;
        var shares = Scratch.Room(ref term.Shares, dispatches);
        for (var d = 0; d < dispatches; d++)
            shares[d] = term.Slack[d] / Math.Max(1, frame.CandidatesOf(d).Length);
        for (var line = 0; line < space.LineCount; line++)
        {
            if (!term.IsFixed[line])
                term.Dual[line] = Share(space, frame, term, line);
        }

        for (var line = 0; line < space.LineCount; line++)
            Charge(space, frame, term, line, long.MinValue);
    }

    /// <summary>How far a line may rise above a candidate's price on so much slack, if the candidate gives only a part of it; rounded down.</summary>
    private static long Reach(SearchSpace space, int candidate, long slack)
    {
        var (most, demand) = (space.Most[candidate], space.Demand[space.Line[candidate]]);
        return most >= demand ? slack : (long)Int128.Min((Int128)slack * demand / most, long.MaxValue / 4);
    }

    private static long Share(SearchSpace space, SearchFrame frame, BoundTerm term, int line)
    {
        var least = long.MaxValue;
        var (allFrom, shares, dispatch) = (term.AllFrom, term.Shares, space.Dispatch);
        if (frame.IsDivided(line))
        {
            foreach (var c in frame.InPlay(line))
                least = Math.Min(least, allFrom[c] + Reach(space, c, shares[dispatch[c]]));
        }
        else
        {
            foreach (var c in frame.InPlay(line))
                least = Math.Min(least, allFrom[c] + shares[dispatch[c]]);
        }

        return least == long.MaxValue ? 0 : least;
    }

    private static bool Raise(SearchSpace space, SearchFrame frame, BoundTerm term, int line, bool isHalf)
    {
        var dual = term.Dual[line];
        if (frame.InPlay(line).IsEmpty)
            return false;
        var rise = frame.IsDivided(line) ? RiseOfDivided(space, frame, term, line) : Rise(space, frame, term, line);
        if (rise == 0)
            return false;
        if (isHalf)
            rise = (rise + 1) / 2;
        term.Dual[line] = dual + rise;
        Charge(space, frame, term, line, dual);
        return true;
    }

    /// <summary>How far the slack of the dispatches lets a line rise.</summary>
    private static long Rise(SearchSpace space, SearchFrame frame, BoundTerm term, int line)
    {
        var (rise, dual) = (long.MaxValue, term.Dual[line]);
        var (allFrom, slack, dispatch) = (term.AllFrom, term.Slack, space.Dispatch);
        foreach (var c in frame.InPlay(line))
        {
            rise = Math.Min(rise, slack[dispatch[c]] + Math.Max(0, allFrom[c] - dual));
            if (rise == 0)
                break;
        }

        return rise;
    }

    private static long RiseOfDivided(SearchSpace space, SearchFrame frame, BoundTerm term, int line)
    {
        var (rise, dual, twins) = (long.MaxValue, term.Dual[line], frame.Twins(line));
        foreach (var c in frame.InPlay(line))
        {
            rise = Math.Min(rise, Reach(space, c, term.Slack[space.Dispatch[c]] / twins) + Math.Max(0, term.AllFrom[c] - dual));
            if (rise == 0)
                break;
        }

        return rise;
    }

    /// <summary>Takes from the slack of each dispatch what the line's dual exceeds its price there, less what was taken at <paramref name="former"/>.</summary>
    private static void Charge(SearchSpace space, SearchFrame frame, BoundTerm term, int line, long former)
    {
        var dual = term.Dual[line];
        if (term.IsFixed[line])
            return;
        var isDivided = frame.IsDivided(line);
        var (allFrom, slacks, dispatch) = (term.AllFrom, term.Slack, space.Dispatch);
        foreach (var c in frame.InPlay(line))
        {
            var from = Math.Max(former, allFrom[c]);
            if (dual <= from)
                continue;
            ref var slack = ref slacks[dispatch[c]];
            slack = Math.Max(0, slack - (isDivided ? BoundTerm.Charge(space, c, dual - from) : dual - from));
        }
    }
}

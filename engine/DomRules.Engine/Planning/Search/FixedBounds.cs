namespace DomRules.Engine.Planning.Search;

/// <summary>Lines for which the relaxation does not hold (they may be left behind, or earn by being divided) get a plain bound.</summary>
internal static class FixedBounds
{
    public static void Set(SearchSpace space, SearchFrame frame, BoundTerm term, int line)
    {
        term.IsFixed[line] = false;
        if (term.Kind == SlotKind.Backordered)
        {
            var onHand = Supply(space, line, withBackorder: false);
            term.IsFixed[line] = true;
            term.Dual[line] = Math.Max(0, space.Demand[line] - onHand) * space.Units[line];
            term.RestLeast[line] = 0;
            return;
        }

        if (space.Modes[line] == LineMode.Single && !space.IsPart)
            return;
        var (rewards, perStep) = (0L, long.MaxValue);
        foreach (var c in frame.InPlay(line))
        {
            rewards += Math.Min(0, term.Once[c]);
            perStep = Math.Min(perStep, term.PerStep[c]);
        }

        if (perStep == long.MaxValue)
            perStep = 0;
        if (space.IsPart)
            LeaveOrTake(space, term, line, rewards, perStep);
        else if (rewards < 0)
            Divide(space, term, line, rewards, perStep);
    }

    private static void LeaveOrTake(SearchSpace space, BoundTerm term, int line, long rewards, long perStep)
    {
        var most = Math.Min(space.Demand[line], Supply(space, line, withBackorder: true));
        var completes = term.Kind == SlotKind.CompleteLines && most == space.Demand[line] ? -1 : 0;
        term.IsFixed[line] = true;
        term.Completion[line] = term.Kind == SlotKind.CompleteLines ? -1 : 0;
        term.Dual[line] = term.RestLeast[line] = rewards + (Math.Min(0, perStep) * most) + completes;
    }

    private static void Divide(SearchSpace space, BoundTerm term, int line, long rewards, long perStep)
    {
        term.IsFixed[line] = true;
        term.Dual[line] = rewards + (perStep * space.Demand[line]);
        term.RestLeast[line] = rewards + (Math.Min(0, perStep) * space.Demand[line]);
    }

    private static long Supply(SearchSpace space, int line, bool withBackorder)
    {
        long supply = 0;
        for (var c = space.LineStart[line]; c < space.LineStart[line + 1] && supply < space.Demand[line]; c++)
            supply += withBackorder || !space.Backorder[c] ? space.Most[c] : 0;
        return supply;
    }
}

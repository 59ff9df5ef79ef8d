namespace DomRules.Engine.Planning.Search;

/// <summary>Makes the bound of a slot that is a sum.</summary>
internal static class TermBuilder
{
    private const long CountScale = 1 << 20;

    public static bool IsSum(SlotKind kind) => kind is not (SlotKind.LastDay or SlotKind.WorstValue);

    public static void Build(SearchSpace space, SearchFrame frame, MeasureList measures, int slot, BoundTerm term, Surcharge surcharge)
    {
        term.Kind = measures.Slots[slot];
        term.Scale = term.Kind == SlotKind.Shipments ? CountScale : 1;
        term.Base = term.Kind == SlotKind.Cost ? -space.Problem.ExtraShipmentCost : 0;
        Openings(space, term, surcharge);
        Candidates(space, frame, measures, slot, term);
        Lines(space, frame, term, false);
    }

    private static void Openings(SearchSpace space, BoundTerm term, Surcharge surcharge)
    {
        var dispatches = space.Problem.Dispatches;
        var open = Scratch.Room(ref term.Open, dispatches.Length);
        Scratch.Room(ref term.Slack, dispatches.Length);
        term.OpeningRewards = 0;
        var opens = false;
        for (var d = 0; d < dispatches.Length; d++)
        {
            open[d] = Opening(space, dispatches[d], term.Kind) + (term.Kind == SlotKind.Cost ? surcharge.Opening(d) : 0);
            term.OpeningRewards += Math.Min(0, open[d]);
            opens |= open[d] > 0;
        }

        term.HasOpening = opens;
    }

    private static long Opening(SearchSpace space, in PlanDispatch dispatch, SlotKind kind) => kind switch
    {
        SlotKind.Shipments => CountScale,
        SlotKind.Cost => dispatch.FixedCost + space.Problem.ExtraShipmentCost,
        SlotKind.DayTotal => dispatch.EarliestDay ?? (space.IsAdditive ? Measure.UnknownDay : 0),
        SlotKind.Late => dispatch.Late ? 1 : 0,
        _ => 0,
    };

    private static void Candidates(SearchSpace space, SearchFrame frame, MeasureList measures, int slot, BoundTerm term)
    {
        var count = space.CandidateCount;
        var once = Scratch.Room(ref term.Once, count);
        var perStep = Scratch.Room(ref term.PerStep, count);
        var all = Scratch.Room(ref term.AllFrom, count);
        if (term.Kind is SlotKind.Shipments or SlotKind.DayTotal or SlotKind.Late or SlotKind.CompleteLines)
        {
            CountNothing(term, count);
            return;
        }

        var measure = measures.MeasureOf(slot);
        foreach (var c in frame.Indexed)
        {
            var line = space.Line[c];
            (once[c], perStep[c]) = term.Kind switch
            {
                SlotKind.Cost => (space.CostOnce[c], space.CostPerStep[c]),
                SlotKind.PairTotal => (measure.Weighed(c), 0L),
                SlotKind.UnitTotal => (0L, measure.Weighed(c) * space.Units[line]),
                SlotKind.PlannedUnits => (0L, -space.Units[line]),
                SlotKind.PlannedValue => (0L, -space.Value[line]),
                SlotKind.Backordered => (0L, space.Backorder[c] ? space.Units[line] : 0),
                _ => (0L, 0L),
            };
            var times = once[c] > 0 && space.Most[c] < space.Demand[line] && frame.IsDivided(line);
            var onceForAll = times ? (long)((Int128)once[c] * space.Demand[line] / space.Most[c]) : once[c];
            all[c] = checked(onceForAll + (perStep[c] * space.Demand[line]));
        }
    }

    /// <summary>Of what counts by the dispatch alone.</summary>
    private static void CountNothing(BoundTerm term, int candidates)
    {
        Array.Clear(term.Once, 0, candidates);
        Array.Clear(term.PerStep, 0, candidates);
        Array.Clear(term.AllFrom, 0, candidates);
    }

    /// <summary>What each line adds at least, by its candidates in play.</summary>
    public static void Lines(SearchSpace space, SearchFrame frame, BoundTerm term, bool isFine)
    {
        var lines = space.LineCount;
        Scratch.Room(ref term.Dual, lines);
        Scratch.Room(ref term.IsFixed, lines);
        Scratch.Room(ref term.RestLeast, lines);
        Scratch.Filled(ref term.Completion, lines, 0);
        term.HasDivided = false;
        for (var i = 0; i < lines; i++)
        {
            FixedBounds.Set(space, frame, term, i);
            term.HasDivided |= frame.IsDivided(i) && !term.IsFixed[i];
        }

        if (term.HasOpening)
            DualAscent.Run(space, frame, term, isFine);
        else
            Cheapest(space, frame, term);
    }

    private static void Cheapest(SearchSpace space, SearchFrame frame, BoundTerm term)
    {
        for (var i = 0; i < space.LineCount; i++)
        {
            if (term.IsFixed[i])
                continue;
            var least = long.MaxValue;
            foreach (var c in frame.InPlay(i))
                least = Math.Min(least, term.AllFrom[c]);
            term.Dual[i] = least == long.MaxValue ? 0 : least;
        }

        Array.Clear(term.Slack, 0, space.Problem.Dispatches.Length);
    }
}

namespace DomRules.Engine.Planning.Search;

/// <summary>The measures settled so far, with the plans that settled them.</summary>
internal sealed class LimitList(MeasureList measures, PlanComparer comparer)
{
    private const long PerMillion = 1_000_000;

    private readonly GrowingList<Limit> limits = new();
    private readonly List<StoredPlan> anchors = [];

    public ReadOnlySpan<Limit> All => limits.Span;

    public void Clear() => limits.Clear();

    /// <summary>Settles a measure at a plan's value; the plan is copied.</summary>
    public void Settle(int measure, StoredPlan plan)
    {
        if (anchors.Count == limits.Count)
            anchors.Add(new StoredPlan());
        var anchor = anchors[limits.Count];
        anchor.CopyFrom(plan, measures.Slots.Length);
        limits.Add(new Limit(measure, anchor));
    }

    public void CopyFrom(LimitList other)
    {
        Clear();
        foreach (ref readonly var limit in other.limits.Span)
            Settle(limit.Measure, limit.Anchor);
    }

    public bool Admit(StoredPlan plan)
    {
        foreach (ref readonly var limit in limits.Span)
        {
            if (!Admits(limit, plan))
                return false;
        }

        return true;
    }

    public bool Admits(in Limit limit, StoredPlan plan)
    {
        var measure = measures[limit.Measure];
        if (measure.IsFill)
            return comparer.Compare(new Key(KeyKind.Fill, 0, limit.Measure), plan, limit.Anchor) <= 0;
        if (measure.IsFraction)
            return AdmitsFraction(measure, plan.Slots, limit.Anchor.Slots);
        if (measure.IsBand)
            return plan.Slots[measure.Slot] <= Ceiling(measure, limit.Anchor.Slots[measure.Slot]);
        for (var slot = measure.Slot; slot < measure.Slot + measure.SlotCount; slot++)
        {
            if (plan.Slots[slot] != limit.Anchor.Slots[slot])
                return plan.Slots[slot] < limit.Anchor.Slots[slot];
        }

        return true;
    }

    /// <summary>The largest value that ties with the best; unknown parts of a total must be as many as the best has.</summary>
    public static long Ceiling(Measure measure, long best)
    {
        if (best == Search.Measure.Unknown)
            return best;
        var (unknown, known) = measure.Part(best);
        var within = measure.Criterion.Within;
        var reach = within.Reach(known) * (within.Kind == ToleranceKind.Amount ? measure.AmountScale : 1);
        return (long)Int128.Min(best + reach, measure.LastWith(unknown));
    }

    private static bool AdmitsFraction(Measure measure, long[] slots, long[] best)
    {
        var (unknown, known) = measure.Part(slots[measure.Slot]);
        var (bestUnknown, bestKnown) = measure.Part(best[measure.Slot]);
        Int128 units = -slots[measure.Slot + 1], bestUnits = -best[measure.Slot + 1];
        var unknownExcess = (unknown * bestUnits) - (bestUnknown * units);
        var excess = (known * bestUnits) - (bestKnown * units);
        if (unknownExcess != 0 || excess <= 0)
            return unknownExcess <= 0;
        var within = measure.Criterion.Within;
        return within.Kind switch
        {
            ToleranceKind.Amount => excess <= within.Value * units * bestUnits,
            ToleranceKind.Share => excess * PerMillion <= Int128.Abs(bestKnown) * units * within.Value,
            _ => false,
        };
    }
}

namespace DomRules.Engine.Planning.Search;

/// <summary>A measure's value on a plan, in the caller's direction and scale.</summary>
internal static class MeasuredValue
{
    public static CriterionValue Of(SearchSpace space, Measure measure, StoredPlan plan)
    {
        if (measure.IsFill)
            return new CriterionValue(Poured(space, measure, plan));
        var first = plan.Slots[measure.Slot];
        var then = measure.SlotCount > 1 ? plan.Slots[measure.Slot + 1] : 0;
        return Of(space, measure, first, then);
    }

    public static CriterionValue Of(SearchSpace space, Measure measure, long first, long then)
    {
        var sign = measure.IsNegated ? -1 : 1;
        switch (measure.Criterion.Kind)
        {
            case CriterionKind.EarliestDelivery:
                var unknownDays = then / Measure.UnknownDay;
                return new CriterionValue(first == Measure.Unknown ? 0 : first, then - (unknownDays * Measure.UnknownDay), 1, unknownDays);
            case CriterionKind.Worst:
                var (unknownPairs, total) = measure.Apart(then);
                return new CriterionValue(first == Measure.Unknown ? 0 : sign * first, sign * total, 1, unknownPairs);
            case CriterionKind.Average:
                var (unknownUnits, sum) = measure.Apart(first);
                return new CriterionValue(sign * sum, 0, measure.IsFraction ? -then : Demanded(space), unknownUnits);
            case CriterionKind.Total or CriterionKind.Units:
                var (unknown, known) = measure.Apart(first);
                return new CriterionValue(sign * known, 0, 1, unknown);
            case CriterionKind.MostCompleteLines or CriterionKind.MostUnits or CriterionKind.MostValue:
                return new CriterionValue(-first);
            default:
                return new CriterionValue(first);
        }
    }

    /// <summary>What a stopped search proved: of a settled measure its value, else the bounds of its slots; null where nothing is proven.</summary>
    public static CriterionValue? Bound(SearchSpace space, Measure measure, SearchTask task)
    {
        foreach (ref readonly var limit in task.Limits.All[..Math.Min(task.ProvenLimits, task.Limits.All.Length)])
        {
            if (ReferenceEquals(task.Measures[limit.Measure], measure))
                return Of(space, measure, limit.Anchor);
        }

        if (task.Bounds.Count == 0 || measure.IsFill || measure.IsFraction)
            return null;
        var first = task.Bounds[measure.Slot];
        var then = measure.SlotCount > 1 ? task.Bounds[measure.Slot + 1] : 0;
        return first is null or long.MinValue || then is null ? null : Of(space, measure, first.Value, then.Value);
    }

    private static long Demanded(SearchSpace space)
    {
        long units = 0;
        for (var i = 0; i < space.LineCount; i++)
            units += space.Units[i] * space.Demand[i];
        return units;
    }

    /// <summary>The units that come from each line's best value.</summary>
    private static long Poured(SearchSpace space, Measure measure, StoredPlan plan)
    {
        long poured = 0;
        for (var i = 0; i < plan.MoveCount; i++)
        {
            var (candidate, quantity) = plan.Moves[i];
            var line = space.Line[candidate];
            var best = Measure.Unknown;
            for (var c = space.LineStart[line]; c < space.LineStart[line + 1]; c++)
                best = Math.Min(best, measure.Values[c]);
            poured += measure.Values[candidate] == best ? space.Units[line] * quantity : 0;
        }

        return poured;
    }
}

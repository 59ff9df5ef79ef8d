using DomRules.Engine.Planning.Search;

namespace DomRules.Engine.Planning.FewLines;

/// <summary>The numbers that a rank list compares plans by, in order.</summary>
internal sealed class FewSlots
{
    private const long MostUnits = 1 << 17;

    private readonly GrowingList<FewSlot> slots = new();
    private int place;

    public ReadOnlySpan<FewSlot> All => slots.Span;

    public bool CountsShipments { get; private set; }

    public bool CountsCost { get; private set; }

    /// <summary>Whether a pair more in a plan could make it better, so that dividing a line might.</summary>
    public bool RewardsPairs { get; private set; }

    /// <summary>False: some criterion is none of those that are sums over shipments and lines, or largest values.</summary>
    public bool TryRead(PlanningProblem problem, ReadOnlySpan<int> ranking)
    {
        slots.Clear();
        (CountsShipments, CountsCost, RewardsPairs) = (false, false, false);
        for (place = 0; place < ranking.Length; place++)
        {
            if (!TryRead(problem, ranking[place]))
                return false;
        }

        return slots.Count > 0;
    }

    private bool TryRead(PlanningProblem problem, int index)
    {
        var criterion = problem.Criteria[index];
        var sign = criterion.Sense == Sense.Highest ? -1 : 1;
        if (criterion.Within.IsBand)
            return false;
        switch (criterion.Kind)
        {
            case CriterionKind.FewestShipments:
                CountsShipments = true;
                slots.Add(new FewSlot(SlotKind.Shipments, index, place));
                return true;
            case CriterionKind.LowestCost:
                CountsCost = true;
                slots.Add(new FewSlot(SlotKind.Cost, index, place));
                return true;
            case CriterionKind.EarliestDelivery:
                slots.Add(new FewSlot(SlotKind.LastDay, index, place));
                slots.Add(new FewSlot(SlotKind.DayTotal, index, place));
                return true;
            case CriterionKind.OnTimeFirst:
                slots.Add(new FewSlot(SlotKind.Late, index, place));
                return true;
            case CriterionKind.Worst:
                slots.Add(new FewSlot(SlotKind.WorstValue, index, place, sign));
                RewardsPairs |= problem.RawValues(index).Reaches(-sign);
                AddTotal(SlotKind.PairTotal, index, sign);
                return true;
            case CriterionKind.Total:
                RewardsPairs |= problem.RawValues(index).Reaches(-sign);
                AddTotal(SlotKind.PairTotal, index, sign);
                return true;
            case CriterionKind.Average or CriterionKind.Units:
                AddTotal(SlotKind.UnitTotal, index, sign);
                return HasFewUnits(problem.Lines);
            default:
                return false;
        }
    }

    private void AddTotal(SlotKind kind, int index, int sign)
    {
        slots.Add(new FewSlot(kind, index, place, sign, CountsUnknown: true));
        slots.Add(new FewSlot(kind, index, place, sign));
    }

    /// <summary>So few that values times units are exact.</summary>
    private static bool HasFewUnits(ReadOnlySpan<PlanLine> lines)
    {
        foreach (ref readonly var line in lines)
        {
            if (line.Demand > MostUnits / line.UnitsPerStep)
                return false;
        }

        return true;
    }
}

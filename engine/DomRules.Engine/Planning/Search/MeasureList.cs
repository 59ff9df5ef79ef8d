namespace DomRules.Engine.Planning.Search;

/// <summary>The effective rank list of a query: what part plans or backorders are ranked by first, then the ranking proper.</summary>
internal sealed class MeasureList
{
    private static readonly Criterion[] DefaultPartBy =
    [
        new(CriterionKind.MostCompleteLines), new(CriterionKind.MostValue), new(CriterionKind.MostUnits),
    ];

    private readonly List<Measure> pool = [];
    private readonly GrowingList<SlotKind> slots = new();
    private readonly GrowingList<int> slotMeasure = new();

    /// <summary>The slot of the number of shipments, which every plan has.</summary>
    public const int Shipments = 0;

    public int Count { get; private set; }

    /// <summary>How many measures stand before the ranking proper.</summary>
    public int PrefixCount { get; private set; }

    public Measure this[int index] => pool[index];

    public ReadOnlySpan<SlotKind> Slots => slots.Span;

    public Measure MeasureOf(int slot) => pool[slotMeasure[slot]];

    /// <summary>Throws <see cref="OverflowException"/> where totals could not be exact.</summary>
    public void Build(SearchSpace space, ReadOnlySpan<int> ranking)
    {
        Count = 0;
        slots.Clear();
        slotMeasure.Clear();
        AddSlot(SlotKind.Shipments);
        var problem = space.Problem;
        var query = space.Query;
        if (space.IsPart && query.PartBy.Length == 0)
        {
            foreach (var criterion in DefaultPartBy)
                Add(space, criterion, -1);
        }
        else if (space.IsPart)
        {
            foreach (var index in query.PartBy)
                Add(space, problem.Criteria[index] with { Within = Tolerance.None }, index);
        }
        else if (space.AllowsBackorder && !query.IsUnranked)
        {
            Add(space, new Criterion(CriterionKind.LeastBackordered), -1);
        }

        PrefixCount = Count;
        if (query.IsUnranked)
            return;
        foreach (var index in ranking)
            Add(space, problem.Criteria[index], index);
    }

    private void Add(SearchSpace space, Criterion criterion, int index)
    {
        if (pool.Count == Count)
            pool.Add(new Measure());
        var measure = pool[Count];
        measure.Criterion = criterion;
        measure.Index = index;
        measure.Slot = slots.Count;
        measure.Step = 1;
        measure.AmountScale = 1;
        measure.IsNegated = criterion is { ReadsValues: true, Sense: Sense.Highest };
        measure.IsFraction = criterion.Kind == CriterionKind.Average && space.IsPart;
        AddSlots(criterion.Kind, space.IsPart);
        measure.SlotCount = slots.Count - measure.Slot;
        if (criterion.Kind == CriterionKind.FewestShipments)
            (measure.Slot, measure.SlotCount) = (Shipments, 1);
        if (criterion.ReadsValues)
            PairReadings.Read(space, measure, index);
        Count++;
    }

    private void AddSlots(CriterionKind kind, bool isPart)
    {
        switch (kind)
        {
            case CriterionKind.FewestShipments: break;
            case CriterionKind.LowestCost: AddSlot(SlotKind.Cost); break;
            case CriterionKind.EarliestDelivery: AddSlot(SlotKind.LastDay); AddSlot(SlotKind.DayTotal); break;
            case CriterionKind.OnTimeFirst: AddSlot(SlotKind.Late); break;
            case CriterionKind.Worst: AddSlot(SlotKind.WorstValue); AddSlot(SlotKind.PairTotal); break;
            case CriterionKind.Total: AddSlot(SlotKind.PairTotal); break;
            case CriterionKind.Average when isPart: AddSlot(SlotKind.UnitTotal); AddSlot(SlotKind.PlannedUnits); break;
            case CriterionKind.Average or CriterionKind.Units: AddSlot(SlotKind.UnitTotal); break;
            case CriterionKind.MostCompleteLines: AddSlot(SlotKind.CompleteLines); break;
            case CriterionKind.MostValue: AddSlot(SlotKind.PlannedValue); break;
            case CriterionKind.MostUnits: AddSlot(SlotKind.PlannedUnits); break;
            case CriterionKind.LeastBackordered: AddSlot(SlotKind.Backordered); break;
            case CriterionKind.FillBy: break;
        }
    }

    private void AddSlot(SlotKind kind)
    {
        slots.Add(kind);
        slotMeasure.Add(Count);
    }
}

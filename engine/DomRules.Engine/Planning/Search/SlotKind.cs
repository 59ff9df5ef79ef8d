namespace DomRules.Engine.Planning.Search;

/// <summary>One number of a plan, the smaller the better.</summary>
internal enum SlotKind : byte
{
    Shipments,
    Cost,
    LastDay,
    DayTotal,
    Late,
    WorstValue,
    PairTotal,
    UnitTotal,
    PlannedUnits,
    CompleteLines,
    PlannedValue,
    Backordered,
}

namespace DomRules.Engine.Planning.Search;

/// <summary>What can be said of all candidates of a line at once, before any is tried.</summary>
internal readonly struct Gate
{
    private readonly bool isBounded;
    private readonly Int128 sumWithoutLine;
    private readonly long scale;
    private readonly int slot;
    private readonly bool isLastDispatch;
    private readonly bool isClosed;
    private readonly ulong mustCover;

    private Gate(SearchTask task, BoundSet bounds, PartialPlan partial, Horizon horizon, Promise promise, int place)
    {
        var space = task.Space;
        var cap = space.Cap;
        if (task.Found && task.Keys.All is [{ Kind: KeyKind.Slot, Slot: MeasureList.Shipments }, ..])
            cap = Math.Min(cap, task.Best.ShipmentCount);
        isClosed = cap <= partial.OpenCount;
        isLastDispatch = cap == partial.OpenCount + 1 && !space.IsPart && space.LineCount <= 64;
        mustCover = 0;
        if (isLastDispatch)
            mustCover = horizon.LineBitsFrom(place) & ~partial.Covered;
        slot = promise.Slot;
        isBounded = slot >= 0 && task.Found && horizon.DecidingSlot == slot;
        (sumWithoutLine, scale) = (0, 1);
        if (!isBounded)
            return;
        var term = bounds.TermOf(slot)!;
        scale = term.Scale;
        sumWithoutLine = term.Sum(horizon.LinesFrom(place + 1), partial.OpenCount);
    }

    public static Gate At(SearchTask task, BoundSet bounds, PartialPlan partial, Horizon horizon, Promise promise, int place) =>
        new(task, bounds, partial, horizon, promise, place);

    /// <summary>Whether a closed dispatch's candidate, and each that promises less, leads to no better plan.</summary>
    public bool Ends(SearchTask task, long promised) => isBounded && sumWithoutLine + promised > (Int128)task.Best.Slots[slot] * scale;

    /// <summary>Whether a dispatch may be opened: one more is left, and if it is the last it has all lines that none open has.</summary>
    public bool Opens(ulong lines) => !isClosed && (!isLastDispatch || (mustCover & ~lines) == 0);
}

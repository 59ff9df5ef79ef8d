namespace DomRules.Engine.Planning.Search;

/// <summary>What can be said of all candidates of a line at once, before any is tried.</summary>
internal readonly struct Gate
{
    private readonly long room;
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
        room = long.MaxValue;
        if (promise.Slot < 0 || !task.Found || horizon.DecidingSlot != promise.Slot)
            return;
        var term = bounds.TermOf(promise.Slot)!;
        var most = ((Int128)task.Best.Slots[promise.Slot] * term.Scale) - term.Sum(horizon.LinesFrom(place + 1), partial.OpenCount) - horizon.Beyond(term);
        room = (long)Int128.Clamp(most, long.MinValue, long.MaxValue);
    }

    public static Gate At(SearchTask task, BoundSet bounds, PartialPlan partial, Horizon horizon, Promise promise, int place) =>
        new(task, bounds, partial, horizon, promise, place);

    /// <summary>No further dispatch may be opened.</summary>
    public bool IsClosed => isClosed;

    /// <summary>Whether a closed dispatch's candidate, and each that promises less, leads to no better plan.</summary>
    public bool Ends(long promised) => promised > room;

    /// <summary>One more dispatch may be opened, and it must have these lines.</summary>
    public bool IsLastDispatch => isLastDispatch;

    public ulong MustCover => mustCover;

    /// <summary>Whether a dispatch may be opened: one more is left, and if it is the last it has all lines that none open has.</summary>
    public bool Opens(ulong lines) => !isLastDispatch || (mustCover & ~lines) == 0;
}

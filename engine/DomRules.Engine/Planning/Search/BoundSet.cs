namespace DomRules.Engine.Planning.Search;

/// <summary>The bounds of the slots that a search reads, kept in step with its partial plan.</summary>
internal sealed class BoundSet(SearchTask task, SearchFrame frame, Surcharge surcharge)
{
    private readonly SearchSpace space = task.Space;
    private readonly List<BoundTerm> termPool = [];
    private readonly List<MaxBound> maxPool = [];
    private BoundTerm?[] termOf = [];
    private MaxBound?[] maxOf = [];
    private int terms;
    private int maxima;

    public BoundTerm? TermOf(int slot) => termOf[slot];

    public MaxBound? MaxOf(int slot) => maxOf[slot];

    /// <summary>Builds the bounds of the limits, and of the objective up to its first sum; the others wait until they are asked for.</summary>
    public void Build()
    {
        var slots = task.Measures.Slots.Length;
        Scratch.Filled(ref termOf, slots, null);
        Scratch.Filled(ref maxOf, slots, null);
        (terms, maxima) = (0, 0);
        foreach (ref readonly var key in task.Keys.All)
        {
            if (key.Kind != KeyKind.Slot)
                continue;
            Add(key.Slot);
            if (key.Slot != MeasureList.Shipments && termOf[key.Slot] is not null)
                break;
        }

        foreach (ref readonly var limit in task.Limits.All)
        {
            var measure = task.Measures[limit.Measure];
            for (var slot = measure.Slot; slot < measure.Slot + measure.SlotCount && !measure.IsFraction; slot++)
                Add(slot);
        }

        if (space.Cap < int.MaxValue)
            Add(MeasureList.Shipments);
    }

    /// <summary>Builds the bound of a slot that was not needed before, and brings it up to the partial plan.</summary>
    public void Ensure(int slot, PartialPlan partial)
    {
        if (termOf[slot] is not null || maxOf[slot] is not null)
            return;
        Add(slot);
        if (maxOf[slot] is { } largest)
        {
            for (var m = 0; m < partial.MoveCount; m++)
                largest.Take(partial.Moves[m].Candidate, m + 1);
            return;
        }

        var term = termOf[slot]!;
        term.Start(space.LineCount);
        for (var open = 0; open < partial.OpenCount; open++)
            term.OpenDispatch(space, frame, partial.OpenDispatches[open], open);
        foreach (ref readonly var move in partial.Moves)
            term.Take(move.Candidate, move.Quantity, 1);
        for (var i = 0; i < space.LineCount; i++)
        {
            if (partial.IsComplete(i))
                term.Done += term.Completion[i];
        }
    }

    /// <summary>Makes the bounds of lines anew, for fewer candidates or another order of lines.</summary>
    public void Rebuild()
    {
        for (var t = 0; t < terms; t++)
            TermBuilder.Lines(space, frame, termPool[t], true);
        for (var t = 0; t < maxima; t++)
            maxPool[t].Lines(space, frame);
    }

    public void Start()
    {
        for (var t = 0; t < terms; t++)
            termPool[t].Start(space.LineCount);
    }

    public void Take(int candidate, long quantity, int moves)
    {
        for (var t = 0; t < terms; t++)
            termPool[t].Take(candidate, quantity, 1);
        for (var t = 0; t < maxima; t++)
            maxPool[t].Take(candidate, moves);
    }

    public void GiveBack(int candidate, long quantity)
    {
        for (var t = 0; t < terms; t++)
            termPool[t].Take(candidate, quantity, -1);
    }

    public void Open(int dispatch, int open)
    {
        for (var t = 0; t < terms; t++)
            termPool[t].OpenDispatch(space, frame, dispatch, open);
    }

    public void Close(int dispatch)
    {
        for (var t = 0; t < terms; t++)
            termPool[t].CloseDispatch(dispatch);
    }

    public void Complete(int line, int sign)
    {
        for (var t = 0; t < terms; t++)
            termPool[t].Done += sign * termPool[t].Completion[line];
    }

    private void Add(int slot)
    {
        if (termOf[slot] is not null || maxOf[slot] is not null)
            return;
        if (TermBuilder.IsSum(task.Measures.Slots[slot]))
        {
            if (termPool.Count == terms)
                termPool.Add(new BoundTerm());
            termOf[slot] = termPool[terms++];
            TermBuilder.Build(space, frame, task.Measures, slot, termOf[slot]!, surcharge);
            return;
        }

        if (maxPool.Count == maxima)
            maxPool.Add(new MaxBound());
        maxOf[slot] = maxPool[maxima++];
        maxOf[slot]!.Build(space, frame, task.Measures, slot);
    }
}

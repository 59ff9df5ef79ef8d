namespace DomRules.Engine.Planning.Search;

/// <summary>The objective of one search: its keys in order.</summary>
internal sealed class KeyList
{
    private readonly GrowingList<Key> keys = new();

    public ReadOnlySpan<Key> All => keys.Span;

    public void Clear() => keys.Clear();

    /// <summary>All of a measure.</summary>
    public void Add(MeasureList measures, int index)
    {
        var measure = measures[index];
        if (measure.IsFill)
            keys.Add(new Key(KeyKind.Fill, 0, index));
        else if (measure.IsFraction)
            keys.Add(new Key(KeyKind.Fraction, measure.Slot, index));
        else
            AddSlots(measure, index, measure.SlotCount);
    }

    /// <summary>What a tolerance is about: the value that counts first.</summary>
    public void AddFirst(MeasureList measures, int index)
    {
        var measure = measures[index];
        if (measure.IsFraction)
            keys.Add(new Key(KeyKind.Fraction, measure.Slot, index));
        else
            AddSlots(measure, index, 1);
    }

    public void AddShipments() => keys.Add(new Key(KeyKind.Slot, MeasureList.Shipments, -1));

    public void AddTies()
    {
        keys.Add(new Key(KeyKind.BackorderWhereShipping, 0, -1));
        keys.Add(new Key(KeyKind.NodeRanks, 0, -1));
        keys.Add(new Key(KeyKind.NodeIds, 0, -1));
        keys.Add(new Key(KeyKind.LineByLine, 0, -1));
        keys.Add(new Key(KeyKind.Candidates, 0, -1));
    }

    private void AddSlots(Measure measure, int index, int count)
    {
        for (var slot = measure.Slot; slot < measure.Slot + count; slot++)
            keys.Add(new Key(KeyKind.Slot, slot, index));
    }
}

namespace DomRules.Engine.Planning.Search;

/// <summary>Compares whole plans by one key; less than zero: the first is better.</summary>
internal sealed class PlanComparer(SearchSpace space, MeasureList measures)
{
    private readonly WaterfallComparer waterfall = new(space);
    private readonly TieComparer ties = new(space);

    public int Compare(Key key, StoredPlan one, StoredPlan other) => key.Kind switch
    {
        KeyKind.Slot => one.Slots[key.Slot].CompareTo(other.Slots[key.Slot]),
        KeyKind.Fraction => CompareFractions(measures[key.Measure], one.Slots, other.Slots),
        KeyKind.Fill => waterfall.Compare(measures[key.Measure], one, other),
        KeyKind.BackorderWhereShipping => one.BackorderOnlyNodes.CompareTo(other.BackorderOnlyNodes),
        KeyKind.NodeRanks => ties.CompareRanks(one, other),
        KeyKind.NodeIds => ties.CompareIds(one, other),
        KeyKind.LineByLine => ties.CompareLines(one, other),
        _ => TieComparer.CompareCandidates(one, other),
    };

    /// <summary>The first key that tells the two apart, with the comparison; the end of the keys if none does.</summary>
    public int Compare(ReadOnlySpan<Key> keys, StoredPlan one, StoredPlan other, out int decidedBy)
    {
        for (decidedBy = 0; decidedBy < keys.Length; decidedBy++)
        {
            var result = Compare(keys[decidedBy], one, other);
            if (result != 0)
                return result;
        }

        return 0;
    }

    /// <summary>The share of units with an unknown value, then the average of the known; plans are never empty.</summary>
    private static int CompareFractions(Measure measure, long[] one, long[] other)
    {
        var (unknown, known) = measure.Apart(one[measure.Slot]);
        var (otherUnknown, otherKnown) = measure.Apart(other[measure.Slot]);
        Int128 units = -one[measure.Slot + 1], otherUnits = -other[measure.Slot + 1];
        var result = (unknown * otherUnits).CompareTo(otherUnknown * units);
        return result != 0 ? result : (known * otherUnits).CompareTo(otherKnown * units);
    }
}

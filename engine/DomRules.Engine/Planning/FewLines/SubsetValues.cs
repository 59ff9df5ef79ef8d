using DomRules.Engine.Planning.Search;

namespace DomRules.Engine.Planning.FewLines;

/// <summary>What a slot measures on one shipment: a dispatch with a set of lines.</summary>
internal sealed class SubsetValues(FewTable table)
{
    private readonly long[] values = new long[LineSubsets.Count];

    private FewSlot slot;
    private PairValues? read;

    /// <summary>Says which slot is measured.</summary>
    public void Begin(in FewSlot of)
    {
        slot = of;
        read = of.Kind is SlotKind.WorstValue or SlotKind.PairTotal or SlotKind.UnitTotal ? table.Problem.RawValues(of.Criterion) : null;
    }

    /// <summary>For each subset of the dispatch's lines, at the subset's own index.</summary>
    public ReadOnlySpan<long> Measure(int dispatch, int mask)
    {
        var into = values;
        into[0] = Alone(dispatch);
        foreach (var subset in LineSubsets.Of(mask))
            into[subset] = With(into[subset & (subset - 1)], OfLine(dispatch, Line(subset)));
        return into;
    }

    /// <summary>What one shipment with exactly these lines measures.</summary>
    public long Of(int dispatch, int lines)
    {
        var value = Alone(dispatch);
        for (var rest = lines; rest != 0; rest &= rest - 1)
            value = With(value, OfLine(dispatch, Line(rest)));
        return value;
    }

    private long With(long value, long part) => slot.IsMax ? Math.Max(value, part) : value + part;

    /// <summary>What the shipment adds whatever it carries.</summary>
    private long Alone(int dispatch) => slot.Kind switch
    {
        SlotKind.Shipments => 1,
        SlotKind.Cost => table.Openings[dispatch],
        SlotKind.LastDay => table.Problem.Dispatches[dispatch].EarliestDay ?? Search.Measure.Unknown,
        SlotKind.DayTotal => table.Problem.Dispatches[dispatch].EarliestDay ?? Search.Measure.UnknownDay,
        SlotKind.Late => table.Problem.Dispatches[dispatch].Late ? 1 : 0,
        SlotKind.WorstValue => long.MinValue,
        _ => 0,
    };

    private long OfLine(int dispatch, int line)
    {
        if (slot.Kind == SlotKind.Cost)
            return table.Price(dispatch, line);
        if (read is null)
            return slot.IsMax ? long.MinValue : 0;
        var raw = read.Raw(table.Candidate(dispatch, line), table.NodeOf(dispatch));
        var isKnown = raw != PairValues.Unknown;
        if (slot.IsMax)
            return isKnown ? slot.Sign * raw : PairValues.Unknown;
        var times = slot.Kind == SlotKind.UnitTotal ? table.Problem.Lines[line].UnitsPerStep * table.Problem.Lines[line].Demand : 1;
        return slot.CountsUnknown ? (isKnown ? 0 : times) : isKnown ? slot.Sign * raw * times : 0;
    }

    private static int Line(int subset) => System.Numerics.BitOperations.TrailingZeroCount(subset);
}

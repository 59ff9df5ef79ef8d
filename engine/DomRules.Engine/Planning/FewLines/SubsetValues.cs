using DomRules.Engine.Planning.Search;

namespace DomRules.Engine.Planning.FewLines;

/// <summary>What a slot measures on one shipment: a dispatch with a set of lines.</summary>
internal sealed class SubsetValues(FewTable table)
{
    private readonly long[] values = new long[LineSubsets.Count];

    /// <summary>For each subset of the dispatch's lines, in the order of <see cref="LineSubsets.Of"/>: at the subset's own index.</summary>
    public ReadOnlySpan<long> Measure(in FewSlot slot, int dispatch, int mask)
    {
        values[0] = Alone(slot, dispatch);
        if (slot.Kind == SlotKind.Cost)
        {
            foreach (var subset in LineSubsets.Of(mask))
                values[subset] = values[subset & (subset - 1)] + table.Price(dispatch, Line(subset));
        }
        else if (slot.IsMax)
        {
            foreach (var subset in LineSubsets.Of(mask))
                values[subset] = Math.Max(values[subset & (subset - 1)], OfLine(slot, dispatch, Line(subset)));
        }
        else
        {
            foreach (var subset in LineSubsets.Of(mask))
                values[subset] = values[subset & (subset - 1)] + OfLine(slot, dispatch, Line(subset));
        }

        return values;
    }

    /// <summary>What one shipment with exactly these lines measures.</summary>
    public long Of(in FewSlot slot, int dispatch, int lines)
    {
        var value = Alone(slot, dispatch);
        for (var rest = lines; rest != 0; rest &= rest - 1)
        {
            var part = OfLine(slot, dispatch, Line(rest));
            value = slot.IsMax ? Math.Max(value, part) : value + part;
        }

        return value;
    }

    /// <summary>What the shipment adds whatever it carries.</summary>
    private long Alone(in FewSlot slot, int dispatch) => slot.Kind switch
    {
        SlotKind.Shipments => 1,
        SlotKind.Cost => table.Opening(dispatch),
        SlotKind.LastDay => table.Problem.Dispatches[dispatch].EarliestDay ?? Search.Measure.Unknown,
        SlotKind.DayTotal => table.Problem.Dispatches[dispatch].EarliestDay ?? Search.Measure.UnknownDay,
        SlotKind.Late => table.Problem.Dispatches[dispatch].Late ? 1 : 0,
        SlotKind.WorstValue => long.MinValue,
        _ => 0,
    };

    private long OfLine(in FewSlot slot, int dispatch, int line)
    {
        switch (slot.Kind)
        {
            case SlotKind.Cost:
                return table.Price(dispatch, line);
            case SlotKind.WorstValue or SlotKind.PairTotal or SlotKind.UnitTotal:
                break;
            default:
                return slot.IsMax ? long.MinValue : 0;
        }

        var raw = table.Problem.RawValues(slot.Criterion).Raw(table.Candidate(dispatch, line), table.NodeOf(dispatch));
        var isKnown = raw != PairValues.Unknown;
        if (slot.IsMax)
            return isKnown ? slot.Sign * raw : PairValues.Unknown;
        var times = slot.Kind == SlotKind.UnitTotal ? table.Problem.Lines[line].UnitsPerStep * table.Problem.Lines[line].Demand : 1;
        return slot.CountsUnknown ? (isKnown ? 0 : times) : isKnown ? slot.Sign * raw * times : 0;
    }

    private static int Line(int subset) => System.Numerics.BitOperations.TrailingZeroCount(subset);
}

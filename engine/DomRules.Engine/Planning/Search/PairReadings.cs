namespace DomRules.Engine.Planning.Search;

/// <summary>Reads a criterion's values for the candidates in force, the smaller the better.</summary>
internal static class PairReadings
{
    public static void Read(SearchSpace space, Measure measure, int index)
    {
        var count = space.CandidateCount;
        var values = Scratch.Room(ref measure.Values, count);
        var raw = space.Problem.RawValues(index);
        var byUnit = measure.Criterion.Kind is CriterionKind.Average or CriterionKind.Units;
        long size = 1, units = 1;
        for (var c = 0; c < count; c++)
        {
            var value = raw.Raw(space.Origin[c], space.Node[c]);
            var isKnown = value != Measure.Unknown;
            values[c] = isKnown && measure.IsNegated ? -value : value;
            var weight = byUnit ? checked(space.Units[space.Line[c]] * space.Most[c]) : 1;
            units = checked(units + weight);
            if (isKnown)
                size = checked(size + (2 * Math.Abs(value) * weight));
        }

        measure.Step = size;
        measure.AmountScale = measure.Criterion.Kind == CriterionKind.Average ? Demanded(space) : 1;
        _ = checked(size * units * 2);
    }

    private static long Demanded(SearchSpace space)
    {
        long units = 0;
        for (var i = 0; i < space.LineCount; i++)
            units = checked(units + (space.Units[i] * space.Demand[i]));
        return units;
    }
}

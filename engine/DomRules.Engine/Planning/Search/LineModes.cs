namespace DomRules.Engine.Planning.Search;

/// <summary>
/// Decides how a line may be divided without losing the best plan. Where all that counts is a sum over quantities or grows with the set of
/// nodes used, some best plan lies at a corner: moving goods from one node to another makes nothing worse until one of them gives all or nothing.
/// Floors, tolerances on sums, prices by content, shared stock and rewards for shipping more take that away.
/// </summary>
internal static class LineModes
{
    public static void Set(SearchSpace space, MeasureList measures)
    {
        var modes = Scratch.Room(ref space.Modes, space.LineCount);
        var hasCorners = (bool?)null;
        for (var i = 0; i < space.LineCount; i++)
        {
            if (space.Whole[i])
            {
                modes[i] = LineMode.Single;
                continue;
            }

            hasCorners ??= HasCorners(space, measures);
            modes[i] = hasCorners.Value ? OfLine(space, i) : LineMode.Free;
        }
    }

    private static LineMode OfLine(SearchSpace space, int line)
    {
        var mode = LineMode.Single;
        for (var c = space.LineStart[line]; c < space.LineStart[line + 1]; c++)
        {
            if (space.DrawStart[c + 1] > space.DrawStart[c] || space.CostOnce[c] < 0 || space.Least[c] > 0 || space.Backorder[c])
                return LineMode.Free;
            if (space.Most[c] < space.Demand[line])
                mode = LineMode.Extreme;
        }

        return mode == LineMode.Extreme && space.IsPart ? LineMode.Free : mode;
    }

    private static bool HasCorners(SearchSpace space, MeasureList measures)
    {
        if (!space.IsAdditive || space.SharesDispatches || space.Floor > 0 || space.ChecksSplits || (space.IsPart && space.Query.PartBy.Length > 0))
            return false;
        var (countsShipments, countsCost) = (false, false);
        for (var m = 0; m < measures.Count; m++)
        {
            if (!KeepsCorners(space, measures[m]))
                return false;
            countsShipments |= measures[m].Criterion.Kind == CriterionKind.FewestShipments;
            countsCost |= measures[m].Criterion.Kind == CriterionKind.LowestCost;
        }

        var least = LeastOpening(space);
        return least >= 0 && (countsShipments || (countsCost && least > 0));
    }

    private static bool KeepsCorners(SearchSpace space, Measure measure)
    {
        switch (measure.Criterion.Kind)
        {
            case CriterionKind.LowestCost or CriterionKind.Average or CriterionKind.Units or CriterionKind.LeastBackordered:
                return !measure.IsBand;
            case CriterionKind.Worst or CriterionKind.Total:
                return !measure.Values.AsSpan(0, space.CandidateCount).ContainsAnyInRange(long.MinValue, -1);
            default:
                return true;
        }
    }

    private static long LeastOpening(SearchSpace space)
    {
        var least = long.MaxValue;
        foreach (ref readonly var dispatch in space.Problem.Dispatches)
            least = Math.Min(least, dispatch.FixedCost + space.Problem.ExtraShipmentCost);
        return least;
    }
}

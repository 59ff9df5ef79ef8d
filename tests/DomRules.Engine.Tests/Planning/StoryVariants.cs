using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

/// <summary>The same story told otherwise.</summary>
internal static class StoryVariants
{
    /// <summary>With only some of its constraints in force, and no conditions for splitting.</summary>
    public static Story Keeping(this Story story, IReadOnlyCollection<PlanConstraint> kept)
    {
        bool Keeps(PlanConstraintKind kind, int index = 0) => kept.Contains(new PlanConstraint(kind, index));
        var lines = story.Lines.Select((line, i) => line with { Whole = line.Whole && Keeps(PlanConstraintKind.WholeLine, i) }).ToList();
        var groups = story.Groups.Where((group, g) => group.Price is not null || Keeps(PlanConstraintKind.Group, g)).ToList();
        return Copy(story, lines, groups, Keeps(PlanConstraintKind.ShipmentCap), Keeps(PlanConstraintKind.Floor), Keeps(PlanConstraintKind.Pricing));
    }

    /// <summary>With all money so many times as large.</summary>
    public static Story InSmallerMoney(this Story story, long times)
    {
        var copy = Copy(story, [.. story.Lines.Select(line => line with { ValuePerStep = line.ValuePerStep * times })],
            [.. story.Groups.Select(group => (group.Lines, group.Price * times))], true, true, true);
        copy.ExtraShipmentCost *= times;
        copy.Floor *= times;
        for (var d = 0; d < copy.Dispatches.Count; d++)
            copy.Dispatches[d] = copy.Dispatches[d] with { FixedCost = copy.Dispatches[d].FixedCost * times };
        for (var c = 0; c < copy.Candidates.Count; c++)
        {
            var candidate = copy.Candidates[c];
            copy.Candidates[c] = candidate with { CostOnce = candidate.CostOnce * times, CostPerStep = candidate.CostPerStep * times };
        }

        for (var s = 0; s < copy.SplitConditions.Count; s++)
            copy.SplitConditions[s] = copy.SplitConditions[s] with { Saves = copy.SplitConditions[s].Saves * times };
        for (var k = 0; k < copy.Criteria.Count; k++)
        {
            var criterion = copy.Criteria[k].Criterion;
            if (criterion.Kind == CriterionKind.LowestCost && criterion.Within.Kind == ToleranceKind.Amount)
                copy.Criteria[k] = (criterion with { Within = Tolerance.Amount(criterion.Within.Value * times) }, copy.Criteria[k].Values);
        }

        return copy;
    }

    /// <summary>With one more node, of which no candidate may be used.</summary>
    public static Story WithAForbiddenNode(this Story story)
    {
        var copy = Copy(story, story.Lines, story.Groups, true, true, true);
        copy.Nodes.Add(new PlanNode(0, 99));
        copy.Dispatches.Add(new PlanDispatch(99));
        for (var line = 0; line < copy.Lines.Count; line++)
        {
            copy.Forbidden.Add(copy.Candidates.Count);
            copy.Candidates.Add(new PlanCandidate(line, copy.Nodes.Count - 1, copy.Dispatches.Count - 1, 9));
        }

        return copy;
    }

    private static Story Copy(Story story, List<PlanLine> lines, List<(int[] Lines, long? Price)> groups, bool cap, bool floor, bool pricing) => new()
    {
        Nodes = [.. story.Nodes],
        Lines = [.. lines],
        Dispatches = [.. story.Dispatches],
        Candidates = [.. story.Candidates],
        Pools = story.Pools,
        Draws = story.Draws,
        Groups = [.. groups],
        SplitConditions = [.. story.SplitConditions],
        Criteria = [.. story.Criteria],
        Cap = cap ? story.Cap : int.MaxValue,
        ExtraShipmentCost = story.ExtraShipmentCost,
        Floor = floor ? story.Floor : 0,
        Pricing = pricing ? story.Pricing : null,
        Mode = story.Mode,
        PartBy = story.PartBy,
        Least = story.Least,
        Forbidden = [.. story.Forbidden],
    };
}

using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

/// <summary>Makes small problems over all features from a seed, so that the oracle can write down all their plans.</summary>
internal sealed class StoryTeller(int seed, bool isWide = false)
{
    private readonly Random random = new(seed);

    public Story Tell()
    {
        var story = new Story();
        story.Mode = isWide ? PlanMode.Complete : Pick(PlanMode.Complete, PlanMode.Complete, PlanMode.Complete, PlanMode.Part, PlanMode.Backorder);
        Nodes(story);
        Lines(story);
        Candidates(story);
        Pools(story);
        Constraints(story);
        if (Chance(isWide ? 10 : 30))
            story.Pricing = new BracketPricing(story, random.Next(1, 5), random.Next(0, 6), random.Next(4, 14), random.Next(0, 3), Chance(30) ? random.Next(1, 4) : null, Chance(50));
        Criteria(story);
        if (Chance(10) && story.Candidates.Count > 0)
            story.Least.Add(new Allocation(random.Next(story.Candidates.Count), random.Next(1, 3)));
        if (Chance(10) && story.Candidates.Count > 0)
            story.Forbidden.Add(random.Next(story.Candidates.Count));
        return story;
    }

    private void Nodes(Story story)
    {
        var count = isWide ? random.Next(4, 8) : random.Next(1, 5);
        var ranked = Chance(50);
        for (var n = 0; n < count; n++)
        {
            var site = n > 0 && Chance(20) ? story.Nodes[n - 1].Site : n;
            story.Nodes.Add(new PlanNode(ranked ? random.Next(1, 4) : 1, site));
        }

        foreach (var site in story.Nodes.Select(node => node.Site).Distinct().ToList())
            story.Dispatches.Add(new PlanDispatch(site, Money(8), Day(), Chance(20)));
    }

    private void Lines(Story story)
    {
        var count = isWide ? random.Next(4, 6) : random.Next(1, 4);
        for (var i = 0; i < count; i++)
            story.Lines.Add(new PlanLine(isWide && !Chance(15) ? 1 : random.Next(1, 4), Chance(80) ? 1 : random.Next(1, 4), random.Next(0, 6), Chance(20)));
    }

    private void Candidates(Story story)
    {
        var budget = isWide ? 22 : 9;
        for (var line = 0; line < story.Lines.Count; line++)
        {
            for (var node = 0; node < story.Nodes.Count; node++)
            {
                if (!Chance(75) || budget-- <= 0)
                    continue;
                var dispatch = story.Dispatches.FindIndex(d => d.Site == story.Nodes[node].Site);
                story.Candidates.Add(new PlanCandidate(line, node, dispatch, random.Next(1, 4), Money(3), Money(3)));
                if (story.Mode == PlanMode.Backorder && Chance(40) && budget-- > 0)
                    story.Candidates.Add(Backorder(story, line, node, dispatch));
            }
        }

        if (Chance(20))
            Shuffle(story.Candidates);
        for (var c = 0; c < story.Candidates.Count; c++)
        {
            var most = Math.Min(story.Candidates[c].Most, story.Lines[story.Candidates[c].Line].Demand);
            story.Candidates[c] = story.Candidates[c] with { Most = most };
        }
    }

    private PlanCandidate Backorder(Story story, int line, int node, int dispatch)
    {
        if (Chance(70))
        {
            story.Dispatches.Add(story.Dispatches[dispatch] with { FixedCost = Money(8), EarliestDay = Day() });
            dispatch = story.Dispatches.Count - 1;
        }

        return new PlanCandidate(line, node, dispatch, random.Next(1, 4), Money(3), Money(3), true);
    }

    private void Pools(Story story)
    {
        if (!Chance(isWide ? 10 : 30) || story.Candidates.Count == 0)
            return;
        var pools = random.Next(1, 3);
        for (var pool = 0; pool < pools; pool++)
        {
            story.Pools.Add(random.Next(0, 6));
            for (var c = 0; c < story.Candidates.Count; c++)
            {
                if (Chance(50))
                    story.Draws.Add(new PoolDraw(c, pool, Chance(70) ? 1 : 2));
            }
        }
    }

    private void Constraints(Story story)
    {
        if (Chance(30))
            story.Cap = random.Next(1, 4);
        if (Chance(40))
            story.ExtraShipmentCost = random.Next(0, 5);
        if (Chance(isWide ? 7 : 20))
            story.Floor = random.Next(1, 8);
        for (var groups = Chance(isWide ? 10 : 30) ? random.Next(1, 3) : 0; groups > 0; groups--)
        {
            var lines = Enumerable.Range(0, story.Lines.Count).Where(_ => Chance(70)).ToArray();
            story.Groups.Add((lines, Chance(50) ? null : random.Next(0, 6)));
        }

        for (var conditions = Chance(isWide ? 10 : 25) ? random.Next(1, 3) : 0; conditions > 0; conditions--)
        {
            var saves = Chance(70);
            story.SplitConditions.Add(new SplitCondition(saves ? random.Next(0, 5) : null, !saves || Chance(30) ? random.Next(0, 3) : null));
        }
    }

    private void Criteria(Story story)
    {
        var kinds = new List<CriterionKind>(Enum.GetValues<CriterionKind>()[..9]);
        Shuffle(kinds);
        var count = random.Next(0, 5);
        for (var k = 0; k < count; k++)
        {
            var kind = Chance(80) ? kinds[k] : kinds[random.Next(kinds.Count)];
            story.Criteria.Add((new Criterion(kind, Chance(70) ? Sense.Lowest : Sense.Highest, Within()), Values(story)));
        }

        if (story.Mode != PlanMode.Part || Chance(60))
            return;
        foreach (var kind in new[] { CriterionKind.MostUnits, CriterionKind.LowestCost, CriterionKind.MostCompleteLines, CriterionKind.Average }.Where(_ => Chance(50)))
        {
            story.PartBy.Add(story.Criteria.Count);
            story.Criteria.Add((new Criterion(kind), Values(story)));
        }
    }

    private Tolerance Within() => random.Next(10) switch
    {
        < 6 => Tolerance.None,
        < 9 => Tolerance.Amount(random.Next(0, 5)),
        _ => Tolerance.PartsPerMillion(random.Next(0, 6) * 100_000),
    };

    private long?[] Values(Story story)
    {
        var unknown = Chance(30) ? 25 : 0;
        var range = Chance(30) ? 2 : 6;
        var perNode = story.Nodes.Select(_ => random.Next(0, range)).ToArray();
        var byNode = Chance(50);
        return [.. story.Candidates.Select(candidate =>
            Chance(unknown) ? null : byNode ? perNode[candidate.Node] : (long?)random.Next(Chance(10) ? -3 : 0, range))];
    }

    private int? Day() => Chance(85) ? random.Next(0, 5) : null;

    /// <summary>Small, so that ties are common; seldom below zero.</summary>
    private long Money(int most) => Chance(8) ? -random.Next(1, 4) : random.Next(0, most);

    private bool Chance(int percent) => random.Next(100) < percent;

    private T Pick<T>(params T[] of) => of[random.Next(of.Length)];

    private void Shuffle<T>(List<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var other = random.Next(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }
}

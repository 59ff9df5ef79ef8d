using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

/// <summary>
/// Makes what most orders are: few lines of one piece, plain prices, nothing shared, no conditions; now and then with one thing that is not plain. Small
/// numbers, so that ties of every kind are common.
/// </summary>
internal sealed class PlainStoryTeller(int seed, bool hasMoreLines = false)
{
    private static readonly CriterionKind[] Kinds =
    [
        CriterionKind.FewestShipments, CriterionKind.LowestCost, CriterionKind.Worst, CriterionKind.EarliestDelivery, CriterionKind.OnTimeFirst,
        CriterionKind.Total, CriterionKind.Average, CriterionKind.Units,
    ];

    private readonly Random random = new(seed);

    public Story Tell()
    {
        var story = new Story { Cap = Chance(10) ? random.Next(1, 4) : int.MaxValue, ExtraShipmentCost = Chance(30) ? random.Next(0, 4) : 0 };
        Nodes(story);
        var lines = hasMoreLines ? random.Next(7, 9) : random.Next(1, 5);
        for (var i = 0; i < lines; i++)
            story.Lines.Add(new PlanLine(Chance(hasMoreLines ? 95 : 85) ? 1 : random.Next(2, 4), random.Next(1, 3), random.Next(0, 6), Chance(30)));
        Candidates(story);
        Criteria(story);
        if (Chance(5) && story.Candidates.Count > 0)
            story.Forbidden.Add(random.Next(story.Candidates.Count));
        return story;
    }

    private void Nodes(Story story)
    {
        var (count, ranks, free) = (hasMoreLines ? random.Next(2, 4) : random.Next(1, 7), Chance(50) ? 3 : 1, Chance(20));
        for (var n = 0; n < count; n++)
        {
            story.Nodes.Add(new PlanNode(random.Next(0, ranks), n));
            story.Dispatches.Add(new PlanDispatch(n, free ? 0 : random.Next(Chance(2) ? -1 : 0, 5), Chance(90) ? random.Next(0, 3) : null, Chance(20)));
        }
    }

    private void Candidates(Story story)
    {
        var (percent, isFlat) = (random.Next(30, 100), Chance(30));
        for (var line = 0; line < story.Lines.Count; line++)
        {
            for (var node = 0; node < story.Nodes.Count; node++)
            {
                if ((!Chance(percent) && !(hasMoreLines && node == line % story.Nodes.Count)) || story.Candidates.Count >= (hasMoreLines ? 17 : 12))
                    continue;
                var most = Chance(95) ? story.Lines[line].Demand : 1;
                var dispatch = Chance(99) ? node : random.Next(story.Dispatches.Count);
                story.Candidates.Add(new PlanCandidate(line, node, dispatch, most, isFlat ? 1 : random.Next(Chance(3) ? -1 : 0, 3), isFlat ? 0 : random.Next(0, 2)));
            }
        }
    }

    private void Criteria(Story story)
    {
        var count = random.Next(1, 5);
        for (var k = 0; k < count; k++)
        {
            var range = random.Next(1, 5);
            var byNode = story.Nodes.Select(_ => (long?)random.Next(Chance(5) ? -1 : 0, range)).ToArray();
            var isByNode = Chance(60);
            var unknown = Chance(20) ? 30 : 0;
            var kind = hasMoreLines && k < 2 && Chance(70) ? CriterionKind.LowestCost : Kinds[random.Next(hasMoreLines && k == 0 ? 2 : Kinds.Length)];
            story.Criteria.Add((new Criterion(kind, Chance(70) ? Sense.Lowest : Sense.Highest),
                [.. story.Candidates.Select(c => Chance(unknown) ? null : isByNode ? byNode[c.Node] : random.Next(0, range))]));
        }
    }

    private bool Chance(int percent) => random.Next(100) < percent;
}

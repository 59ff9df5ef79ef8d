using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

/// <summary>A planning problem and a query told as plain lists, from which the planner's and the oracle's input are both made.</summary>
internal sealed class Story
{
    public List<PlanNode> Nodes { get; init; } = [];

    public List<PlanLine> Lines { get; init; } = [];

    public List<PlanDispatch> Dispatches { get; init; } = [];

    public List<PlanCandidate> Candidates { get; init; } = [];

    public List<long> Pools { get; init; } = [];

    public List<PoolDraw> Draws { get; init; } = [];

    public List<(int[] Lines, long? Price)> Groups { get; init; } = [];

    public List<SplitCondition> SplitConditions { get; init; } = [];

    public List<(Criterion Criterion, long?[] Values)> Criteria { get; init; } = [];

    public int Cap { get; set; } = int.MaxValue;

    public long ExtraShipmentCost { get; set; }

    public long Floor { get; set; }

    public BracketPricing? Pricing { get; set; }

    public PlanMode Mode { get; set; }

    public List<int> PartBy { get; init; } = [];

    public List<Allocation> Least { get; init; } = [];

    public HashSet<int> Forbidden { get; init; } = [];

    public PlanningProblem Problem()
    {
        var problem = new PlanningProblem();
        Nodes.ForEach(node => problem.AddNode(node));
        Lines.ForEach(line => problem.AddLine(line));
        Dispatches.ForEach(dispatch => problem.AddDispatch(dispatch));
        Candidates.ForEach(candidate => problem.AddCandidate(candidate));
        Pools.ForEach(pool => problem.AddPool(pool));
        Draws.ForEach(draw => problem.Draw(draw.Candidate, draw.Pool, draw.PerStep));
        Groups.ForEach(group => problem.AddGroup(group.Lines, group.Price));
        SplitConditions.ForEach(problem.AddSplitCondition);
        foreach (var (criterion, values) in Criteria)
        {
            var index = problem.AddCriterion(criterion);
            for (var c = 0; c < values.Length; c++)
                problem.SetValue(index, c, values[c]);
        }

        (problem.ShipmentCap, problem.ExtraShipmentCost, problem.Floor, problem.Pricing) = (Cap, ExtraShipmentCost, Floor, Pricing);
        return problem;
    }

    public PlanQuery Query(bool withRunnerUp = false)
    {
        var query = new PlanQuery { Mode = Mode, WithRunnerUp = withRunnerUp, StepLimit = 50_000_000 };
        Least.ForEach(least => query.Force(least.Candidate, least.Quantity));
        PartBy.ForEach(query.RankPartsBy);
        for (var k = 0; k < Criteria.Count; k++)
        {
            if (!PartBy.Contains(k))
                query.RankBy(k);
        }

        if (Forbidden.Count > 0)
        {
            query.Forbidden = new CandidateSet();
            query.Forbidden.Clear(Candidates.Count);
            foreach (var candidate in Forbidden)
                query.Forbidden.Add(candidate);
        }

        return query;
    }

    /// <summary>The rank list without what part plans are ranked by.</summary>
    public List<int> Ranking => [.. Enumerable.Range(0, Criteria.Count).Where(k => !PartBy.Contains(k))];

    /// <summary>For people who look into a failure.</summary>
    public override string ToString() => string.Join('\n',
    [
        $"{Mode}, cap {Cap}, extra {ExtraShipmentCost}, floor {Floor}, pricing {Pricing is not null}",
        .. Nodes, .. Lines, .. Dispatches, .. Candidates.Select((candidate, c) => $"{c}: {candidate}"), .. Pools.Select(pool => $"pool {pool}"), .. Draws,
        .. Groups.Select(group => $"group {string.Join(',', group.Lines)} at {group.Price}"), .. SplitConditions,
        .. Criteria.Select(entry => $"{entry.Criterion} {string.Join(' ', entry.Values.Select(value => value?.ToString() ?? "?"))}"),
        .. Least.Select(least => $"least {least}"), .. Forbidden.Select(c => $"forbidden {c}"), .. PartBy.Select(k => $"part by {k}"),
    ]);
}

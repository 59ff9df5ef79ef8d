using System.Numerics;
using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

/// <summary>
/// The slow and obvious solver: writes down every plan, strikes out those that break something, and applies the rank list by filtering the
/// list of plans, criterion by criterion. It shares no code with the planner.
/// </summary>
internal sealed class Oracle(Story story)
{
    /// <summary>The best plan, or null.</summary>
    public OraclePlan? Best() => Best(_ => true);

    /// <summary>The best plan that does without one of the winner's nodes; where there is none, without one of its candidates.</summary>
    public OraclePlan? RunnerUp(OraclePlan winner) =>
        Best(plan => Nodes(winner).Except(Nodes(plan)).Any()) ?? Best(plan => winner.Used.Except(plan.Used).Any());

    /// <summary>The best plan that takes anything from one of some candidates.</summary>
    public OraclePlan? With(int[] candidates) => Best(plan => plan.Used.Intersect(candidates).Any());

    /// <summary>What tells a plan from the winner: the place in the rank list, and whether it was exact; or "before" it, or "after" it.</summary>
    public string Verdict(OraclePlan other)
    {
        var plans = Admitted(_ => true);
        plans[plans.FindIndex(plan => plan.Text == other.Text)] = other;
        if (!Prefixed(plans).Contains(other))
            return "before";
        var (at, exactly) = OracleRace.Leaves(story, [.. story.Ranking.Select(k => story.Criteria[k])], Prefixed(plans), other);
        return at < 0 ? "after" : exactly ? $"{at} exactly" : $"{at}";
    }

    private OraclePlan? Best(Func<OraclePlan, bool> admits)
    {
        var plans = Prefixed(Admitted(admits));
        return plans.Count == 0 ? null : Ranked(plans);
    }

    private List<OraclePlan> Admitted(Func<OraclePlan, bool> admits)
    {
        var plans = Plans();
        if (story.SplitConditions.Count > 0 && Prefixed(plans) is { Count: > 0 } best)
        {
            var fewest = best.Min(plan => plan.Shipments.Count);
            var baseline = Ranked(best.Where(plan => plan.Shipments.Count == fewest).ToList());
            plans.RemoveAll(plan => plan.Shipments.Count > fewest && !story.SplitConditions.All(condition => Pays(condition, plan, baseline)));
        }

        plans.RemoveAll(plan => story.Least.Any(least => plan.Quantities[least.Candidate] < least.Quantity) || !admits(plan));
        return plans;
    }

    /// <summary>Every plan that keeps all constraints but the split conditions and the least quantities.</summary>
    public List<OraclePlan> Plans()
    {
        var quantities = new long[story.Candidates.Count];
        var found = new List<OraclePlan>();
        Enumerate(0, quantities, found);
        return found;
    }

    /// <summary>What a criterion of the rank list measures on a plan.</summary>
    public List<OracleNumber> Numbers(int criterion, OraclePlan plan) =>
        OracleMeasure.Of(story, story.Criteria[criterion].Criterion, story.Criteria[criterion].Values, plan);

    private void Enumerate(int candidate, long[] quantities, List<OraclePlan> found)
    {
        if (candidate == quantities.Length)
        {
            if (Plan(quantities) is { } plan)
                found.Add(plan);
            return;
        }

        var of = story.Candidates[candidate];
        var usable = !story.Forbidden.Contains(candidate) && (!of.Backorder || story.Mode == PlanMode.Backorder);
        var taken = Enumerable.Range(0, candidate).Where(c => story.Candidates[c].Line == of.Line).Sum(c => quantities[c]);
        var most = usable ? Math.Min(of.Most, story.Lines[of.Line].Demand - taken) : 0;
        for (var quantity = 0L; quantity <= most; quantity++)
        {
            quantities[candidate] = quantity;
            Enumerate(candidate + 1, quantities, found);
        }

        quantities[candidate] = 0;
    }

    private OraclePlan? Plan(long[] quantities)
    {
        if (quantities.All(quantity => quantity == 0) || !KeepsLines(quantities) || !KeepsPools(quantities) || !KeepsGroups(quantities))
            return null;
        var shipments = new Dictionary<int, ShipmentPrice>();
        foreach (var dispatch in Used(quantities).Select(c => story.Candidates[c].Dispatch).Distinct())
        {
            var content = Used(quantities).Where(c => story.Candidates[c].Dispatch == dispatch)
                .Select(c => new Allocation(c, quantities[c])).ToArray();
            var price = story.Pricing?.Price(dispatch, content) ?? Stated(dispatch, content);
            if (!price.Feasible)
                return null;
            shipments.Add(dispatch, price);
        }

        var cost = shipments.Values.Sum(price => price.Cost) + (story.ExtraShipmentCost * (shipments.Count - 1))
            + story.Groups.Where(group => group.Price is not null && IsBroken(group.Lines, quantities)).Sum(group => group.Price!.Value);
        var plan = new OraclePlan([.. quantities], shipments, cost);
        return shipments.Count <= story.Cap && KeepsFloor(plan) ? plan : null;
    }

    private ShipmentPrice Stated(int dispatch, Allocation[] content) => new(
        true,
        story.Dispatches[dispatch].FixedCost
            + content.Sum(part => story.Candidates[part.Candidate].CostOnce + (story.Candidates[part.Candidate].CostPerStep * part.Quantity)),
        story.Dispatches[dispatch].EarliestDay,
        story.Dispatches[dispatch].Late);

    private static IEnumerable<int> Used(long[] quantities) => Enumerable.Range(0, quantities.Length).Where(c => quantities[c] > 0);

    private bool KeepsLines(long[] quantities)
    {
        for (var line = 0; line < story.Lines.Count; line++)
        {
            var used = Used(quantities).Where(c => story.Candidates[c].Line == line).ToList();
            var taken = used.Sum(c => quantities[c]);
            var demand = story.Lines[line].Demand;
            if (taken != demand && story.Mode != PlanMode.Part)
                return false;
            if (story.Lines[line].Whole && used.Count > 0 && (used.Count > 1 || taken != demand))
                return false;
            if (used.Count(c => story.Candidates[c].Backorder) > 1)
                return false;
        }

        return true;
    }

    private bool KeepsPools(long[] quantities) => Enumerable.Range(0, story.Pools.Count).All(pool =>
        story.Draws.Where(draw => draw.Pool == pool).Sum(draw => draw.PerStep * quantities[draw.Candidate]) <= story.Pools[pool]);

    private bool KeepsGroups(long[] quantities) => story.Groups.All(group =>
        group.Price is not null || group.Lines.Length < 2 || !IsBroken(group.Lines, quantities));

    private bool IsBroken(int[] lines, long[] quantities)
    {
        var used = Used(quantities).Where(c => lines.Contains(story.Candidates[c].Line)).ToList();
        var sites = used.Select(c => story.Dispatches[story.Candidates[c].Dispatch].Site).Distinct().Count();
        var missing = lines.Distinct().Sum(line => story.Lines[line].Demand) - used.Sum(c => quantities[c]);
        return used.Count > 0 && (sites > 1 || missing > 0);
    }

    private bool KeepsFloor(OraclePlan plan)
    {
        if (story.Floor == 0)
            return true;
        long Worth(IEnumerable<int> candidates) =>
            candidates.Sum(c => plan.Quantities[c] * story.Lines[story.Candidates[c].Line].ValuePerStep);
        var left = story.Lines.Sum(line => line.Demand * line.ValuePerStep) - Worth(plan.Used);
        var isWhole = story.Lines.Sum(line => line.Demand) == plan.Quantities.Sum();
        return (plan.Shipments.Count == 1 || plan.Shipments.Keys.All(d => Worth(plan.Used.Where(c => story.Candidates[c].Dispatch == d)) >= story.Floor))
            && (isWhole || left >= story.Floor);
    }

    private static bool Pays(SplitCondition condition, OraclePlan plan, OraclePlan baseline) =>
        baseline.Cost - plan.Cost >= condition.Saves || baseline.LastDay - plan.LastDay >= condition.DaysSooner;

    private List<OraclePlan> Prefixed(List<OraclePlan> plans)
    {
        List<(Criterion Criterion, long?[] Values)> prefix = story.Mode switch
        {
            PlanMode.Part when story.PartBy.Count > 0 => [.. story.PartBy.Select(k => story.Criteria[k])],
            PlanMode.Part => [.. new[] { CriterionKind.MostCompleteLines, CriterionKind.MostValue, CriterionKind.MostUnits }
                .Select(kind => (new Criterion(kind), Array.Empty<long?>()))],
            PlanMode.Backorder => [(new Criterion(CriterionKind.LeastBackordered), [])],
            _ => [],
        };
        return OracleRace.Run(story, prefix, plans);
    }

    private OraclePlan Ranked(List<OraclePlan> plans) =>
        OracleRace.Run(story, [.. story.Ranking.Select(k => story.Criteria[k])], plans)
            .OrderBy(plan => plan, Comparer<OraclePlan>.Create(CompareTies)).First();

    private List<int> Nodes(OraclePlan plan) => [.. plan.Used.Select(c => story.Candidates[c].Node).Distinct().Order()];

    private int CompareTies(OraclePlan one, OraclePlan other)
    {
        var result = BackorderOnly(one).CompareTo(BackorderOnly(other));
        if (result == 0)
            result = Compare([.. Nodes(one).Select(n => story.Nodes[n].Rank).Order()], [.. Nodes(other).Select(n => story.Nodes[n].Rank).Order()]);
        if (result == 0)
            result = Compare([.. Nodes(one).Select(n => (long)n)], [.. Nodes(other).Select(n => (long)n)]);
        for (var line = 0; result == 0 && line < story.Lines.Count; line++)
            result = Compare(LineText(one, line), LineText(other, line));
        if (result != 0)
            return result;
        var byLine = Enumerable.Range(0, story.Candidates.Count).OrderBy(c => story.Candidates[c].Line).ThenBy(c => c).ToList();
        return Compare([.. byLine.Select(c => -one.Quantities[c])], [.. byLine.Select(c => -other.Quantities[c])]);
    }

    private int BackorderOnly(OraclePlan plan) =>
        plan.Used.GroupBy(c => story.Candidates[c].Node).Count(node => node.All(c => story.Candidates[c].Backorder));

    /// <summary>The earlier node first, and the larger quantity from it; written as numbers of which the smaller wins.</summary>
    private List<long> LineText(OraclePlan plan, int line) =>
    [
        .. plan.Used.Where(c => story.Candidates[c].Line == line).GroupBy(c => story.Candidates[c].Node)
            .OrderBy(node => story.Nodes[node.Key].Rank).ThenBy(node => node.Key)
            .SelectMany(node => new[] { (story.Nodes[node.Key].Rank * 1000) + node.Key, -node.Sum(c => plan.Quantities[c]) }),
        long.MaxValue,
    ];

    private static int Compare(List<long> one, List<long> other)
    {
        for (var i = 0; i < one.Count && i < other.Count; i++)
        {
            if (one[i] != other[i])
                return one[i].CompareTo(other[i]);
        }

        return one.Count.CompareTo(other.Count);
    }
}

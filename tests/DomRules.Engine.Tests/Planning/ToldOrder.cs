using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

/// <summary>An order and its network told by name, for cases that people can follow: money in cents, one dispatch a site.</summary>
internal sealed class ToldOrder
{
    private readonly List<string> nodes = [];
    private readonly List<string> lines = [];
    private readonly List<string> sites = [];
    private readonly List<int> nodeSites = [];
    private readonly Dictionary<(string Line, string Node), int> candidates = [];
    private readonly Planner planner = new();

    public PlanningProblem Problem { get; } = new();

    public PlanQuery Query { get; } = new();

    /// <summary>Nodes are told in the ordinal order of their names.</summary>
    public ToldOrder Node(string name, long fixedCost = 0, long rank = 1, string? site = null, int? day = null)
    {
        nodes.Add(name);
        if (!sites.Contains(site ?? name))
        {
            sites.Add(site ?? name);
            Problem.AddDispatch(new PlanDispatch(sites.Count - 1, fixedCost, day));
        }

        Problem.AddNode(new PlanNode(rank, sites.IndexOf(site ?? name)));
        nodeSites.Add(sites.IndexOf(site ?? name));
        return this;
    }

    public ToldOrder Line(string name, long demand = 1, long value = 0, bool whole = false)
    {
        lines.Add(name);
        Problem.AddLine(new PlanLine(demand, 1, value, whole));
        return this;
    }

    public ToldOrder Stock(string line, string node, long most = 1000, long costPerStep = 0, long costOnce = 0, bool backorder = false)
    {
        var n = nodes.IndexOf(node);
        var dispatch = nodeSites[n];
        if (backorder)
            dispatch = Problem.AddDispatch(new PlanDispatch(dispatch));
        var index = Problem.AddCandidate(new PlanCandidate(lines.IndexOf(line), n, dispatch, most, costOnce, costPerStep, backorder));
        candidates[(line, backorder ? node + " later" : node)] = index;
        return this;
    }

    public ToldOrder Rank(CriterionKind kind, Tolerance within = default, Sense sense = Sense.Lowest, params (string Node, long Value)[] values)
    {
        var criterion = Problem.AddCriterion(new Criterion(kind, sense, within));
        foreach (var ((_, node), candidate) in candidates)
        {
            foreach (var (named, value) in values)
            {
                if (named == node)
                    Problem.SetValue(criterion, candidate, value);
            }
        }

        return this;
    }

    public int Candidate(string line, string node) => candidates[(line, node)];

    public PlanResult Solve() => planner.Solve(Problem, Query);

    /// <summary>After <see cref="Solve"/> or <see cref="Plan"/>.</summary>
    public PlanResult FindRunnerUp() => planner.FindRunnerUp();

    /// <summary>After <see cref="Solve"/> or <see cref="Plan"/>.</summary>
    public PlanResult? FindWith(int candidate) => planner.FindWith([candidate]);

    public Obstruction WhyNone() => planner.WhyNone(Problem, Query);

    /// <summary>The best plan in words: <c>line quantity from node</c>, by line and node as told.</summary>
    public string Plan() => Words(Solve().Best);

    public string Words(Plan? plan) => plan is null
        ? "none"
        : string.Join(", ", plan.Allocations.ToArray()
            .Select(part => (Named: candidates.Single(entry => entry.Value == part.Candidate).Key, part.Quantity))
            .OrderBy(part => part.Named.Line, Comparer<string>.Create((one, other) => lines.IndexOf(one).CompareTo(lines.IndexOf(other))))
            .ThenBy(part => part.Named.Node, StringComparer.Ordinal)
            .Select(part => $"{part.Named.Line} {part.Quantity} from {part.Named.Node}"));
}

namespace DomRules.Engine.Planning;

/// <summary>
/// A sourcing question in integers: lines, nodes, what each may give, what it costs, and what a plan must keep. Filled by the caller,
/// read by the <see cref="Planner"/>; kept and refilled, it allocates nothing once grown.
/// Money, values and units are 64-bit integers in scales of the caller's choice; none may be larger than <see cref="Largest"/>.
/// </summary>
public sealed class PlanningProblem
{
    /// <summary>The largest size of any number here, so that sums and products stay exact.</summary>
    public const long Largest = 1_000_000_000_000;

    /// <summary>Stands for an unknown value where values are stated by node.</summary>
    public const long UnknownValue = long.MaxValue;

    private readonly GrowingList<PlanNode> nodes = new();
    private readonly GrowingList<PlanLine> lines = new();
    private readonly GrowingList<PlanDispatch> dispatches = new();
    private readonly GrowingList<PlanCandidate> candidates = new();
    private readonly GrowingList<long> pools = new();
    private readonly GrowingList<PoolDraw> draws = new();
    private readonly GrowingList<PlanGroup> groups = new();
    private readonly GrowingList<int> groupLines = new();
    private readonly GrowingList<SplitCondition> splitConditions = new();
    private readonly GrowingList<Criterion> criteria = new();
    private readonly List<PairValues> values = [];

    /// <summary>The nodes, in the ordinal order of their ids.</summary>
    public ReadOnlySpan<PlanNode> Nodes => nodes.Span;

    /// <summary>The lines, in line order.</summary>
    public ReadOnlySpan<PlanLine> Lines => lines.Span;

    /// <summary>The shipments that could be made.</summary>
    public ReadOnlySpan<PlanDispatch> Dispatches => dispatches.Span;

    /// <summary>The sources of the lines, in the order added.</summary>
    public ReadOnlySpan<PlanCandidate> Candidates => candidates.Span;

    /// <summary>How much each pool holds.</summary>
    public ReadOnlySpan<long> Pools => pools.Span;

    /// <summary>What candidates take from pools.</summary>
    public ReadOnlySpan<PoolDraw> Draws => draws.Span;

    /// <summary>The groups of lines that belong together.</summary>
    public ReadOnlySpan<PlanGroup> Groups => groups.Span;

    /// <summary>The line indexes of all groups, one group after another.</summary>
    public ReadOnlySpan<int> GroupLines => groupLines.Span;

    /// <summary>What more shipments than needed must bring; all must hold.</summary>
    public ReadOnlySpan<SplitCondition> SplitConditions => splitConditions.Span;

    /// <summary>The criteria that rank lists are made of (see <see cref="PlanQuery.Ranking"/>).</summary>
    public ReadOnlySpan<Criterion> Criteria => criteria.Span;

    /// <summary>The most shipments of a plan; no cap unless set.</summary>
    public int ShipmentCap { get; set; } = int.MaxValue;

    /// <summary>Added to the cost for each shipment after the first; not negative.</summary>
    public long ExtraShipmentCost { get; set; }

    /// <summary>The least value of each shipment of a plan that has more than one, and of what a part plan leaves behind; 0 for none.</summary>
    public long Floor { get; set; }

    /// <summary>Prices by content; null: the costs stated are the prices.</summary>
    public IShipmentPricing? Pricing { get; set; }

    /// <summary>Empties the problem for the next order.</summary>
    public void Clear()
    {
        nodes.Clear();
        lines.Clear();
        dispatches.Clear();
        candidates.Clear();
        pools.Clear();
        draws.Clear();
        groups.Clear();
        groupLines.Clear();
        splitConditions.Clear();
        criteria.Clear();
        ShipmentCap = int.MaxValue;
        ExtraShipmentCost = 0;
        Floor = 0;
        Pricing = null;
    }

    /// <summary>Adds a node and returns its index; nodes come in the ordinal order of their ids.</summary>
    public int AddNode(PlanNode node) => nodes.Add(node);

    /// <summary>Adds nodes, as if one after another: those of a network can be kept and added at once for each order.</summary>
    public void AddNodes(ReadOnlySpan<PlanNode> added) => nodes.AddRange(added);

    /// <summary>Adds a line and returns its index; lines come in line order.</summary>
    public int AddLine(PlanLine line)
    {
        Require(line is { Demand: > 0 and <= Largest, UnitsPerStep: > 0 and <= Largest, ValuePerStep: >= 0 and <= Largest }, nameof(line));
        return lines.Add(line);
    }

    /// <summary>States what a step of a line is worth, if it was not when the line was added.</summary>
    public void SetValuePerStep(int line, long value)
    {
        Require((uint)line < (uint)lines.Count && value is >= 0 and <= Largest, nameof(value));
        lines[line] = lines[line] with { ValuePerStep = value };
    }

    /// <summary>Adds a possible shipment and returns its index.</summary>
    public int AddDispatch(PlanDispatch dispatch)
    {
        Require(IsSmall(dispatch.FixedCost), nameof(dispatch));
        return dispatches.Add(dispatch);
    }

    /// <summary>Adds possible shipments, as if one after another with <see cref="AddDispatch"/>.</summary>
    public void AddDispatches(ReadOnlySpan<PlanDispatch> added)
    {
        foreach (ref readonly var dispatch in added)
            Require(IsSmall(dispatch.FixedCost), nameof(added));
        dispatches.AddRange(added);
    }

    /// <summary>Adds a source of a line and returns its index; its line, node and dispatch are there already.</summary>
    public int AddCandidate(in PlanCandidate candidate)
    {
        Require(IsCandidate(candidate), nameof(candidate));
        return candidates.Add(candidate.Most <= lines[candidate.Line].Demand ? candidate : candidate with { Most = lines[candidate.Line].Demand });
    }

    /// <summary>Adds sources, as if one after another with <see cref="AddCandidate"/>; the first gets the index returned.</summary>
    public int AddCandidates(ReadOnlySpan<PlanCandidate> added)
    {
        var first = candidates.Count;
        candidates.AddRange(added);
        var placed = candidates.Span[first..];
        var limits = new Limits(lines.Count, nodes.Count, dispatches.Count);
        for (var c = 0; c < placed.Length; c++)
        {
            ref readonly var candidate = ref placed[c];
            if (!limits.Hold(candidate))
            {
                candidates.Truncate(first);
                Require(false, nameof(added));
            }

            if (candidate.Most > lines[candidate.Line].Demand)
                candidates[first + c] = candidate with { Most = lines[candidate.Line].Demand };
        }

        return first;
    }

    /// <summary>Adds a stock that several candidates draw on, and returns its index.</summary>
    public int AddPool(long capacity)
    {
        Require(capacity is >= 0 and <= Largest, nameof(capacity));
        return pools.Add(capacity);
    }

    /// <summary>Lets a candidate draw <paramref name="perStep"/> from a pool for each step taken; at most once for a pair of the two.</summary>
    public void Draw(int candidate, int pool, long perStep = 1)
    {
        Require(
            (uint)candidate < (uint)candidates.Count && (uint)pool < (uint)pools.Count && perStep is > 0 and <= Largest, nameof(perStep));
        draws.Add(new PoolDraw(candidate, pool, perStep));
    }

    /// <summary>Adds lines that belong together; <paramref name="price"/> null: they must not come from different sites.</summary>
    public int AddGroup(ReadOnlySpan<int> members, long? price = null)
    {
        Require(price is null or (>= 0 and <= Largest), nameof(price));
        var first = groupLines.Count;
        foreach (var line in members)
        {
            Require((uint)line < (uint)lines.Count, nameof(members));
            groupLines.Add(line);
        }

        return groups.Add(new PlanGroup(first, members.Length, price));
    }

    /// <summary>Forgets the split conditions, for a query under which others hold.</summary>
    public void ClearSplitConditions() => splitConditions.Clear();

    /// <summary>Adds a condition for having more shipments than needed.</summary>
    public void AddSplitCondition(SplitCondition condition) => splitConditions.Add(condition);

    /// <summary>Adds a criterion and returns its index; without a ranking of its own a query takes all, in this order.</summary>
    public int AddCriterion(Criterion criterion)
    {
        var index = criteria.Add(criterion);
        if (values.Count <= index)
            values.Add(new PairValues());
        values[index].Clear();
        return index;
    }

    /// <summary>States what a criterion reads for a candidate; null, and anything not stated: unknown.</summary>
    public void SetValue(int criterion, int candidate, long? value)
    {
        Require((uint)criterion < (uint)criteria.Count && (uint)candidate < (uint)candidates.Count, nameof(candidate));
        Require(value is null || IsSmall(value.Value), nameof(value));
        values[criterion].Set(candidate, value);
    }

    /// <summary>
    /// States what a criterion reads for the candidates of each node, in the order of nodes, in place of stating it for each candidate;
    /// <see cref="UnknownValue"/>, and nodes beyond the end: unknown.
    /// </summary>
    public void SetValuesByNode(int criterion, ReadOnlySpan<long> byNode)
    {
        Require((uint)criterion < (uint)criteria.Count && values[criterion].TrySetByNode(byNode), nameof(byNode));
    }

    /// <summary>Lets a criterion ask for its values when it needs them, in place of stating them.</summary>
    public void SetValues(int criterion, ICandidateValues source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Require((uint)criterion < (uint)criteria.Count, nameof(criterion));
        values[criterion].Ask(source);
    }

    /// <summary>What a criterion reads for a candidate, or null if unknown.</summary>
    public long? ValueOf(int criterion, int candidate) => values[criterion].Get(candidate, candidates[candidate].Node);

    internal PairValues RawValues(int criterion) => values[criterion];

    private bool IsCandidate(in PlanCandidate candidate) => new Limits(lines.Count, nodes.Count, dispatches.Count).Hold(candidate);

    private static bool IsSmall(long number) => (ulong)(number + Largest) <= (ulong)Largest * 2;

    private static void Require(bool condition, string name)
    {
        if (!condition)
            throw new ArgumentException("The planner was given a number or an index out of range.", name);
    }

    /// <summary>What a candidate's numbers must keep within.</summary>
    private readonly record struct Limits(int Lines, int Nodes, int Dispatches)
    {
        public bool Hold(in PlanCandidate candidate) =>
            (uint)candidate.Line < (uint)Lines && (uint)candidate.Node < (uint)Nodes && (uint)candidate.Dispatch < (uint)Dispatches
            && candidate.Most > 0 && IsSmall(candidate.CostOnce) && IsSmall(candidate.CostPerStep);
    }
}

using DomRules.Engine.Availability;
using DomRules.Engine.Compilation;
using DomRules.Engine.Planning;
using DomRules.Engine.Routing.Costs;
using DomRules.Engine.Routing.Shipping;
using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Routing.Plans;

/// <summary>The order's sourcing question in the planner's integers.</summary>
internal sealed class PlanInput
{
    /// <summary>What lies there, what arrives, what is owed.</summary>
    private const int Kinds = 3;
    private readonly RoutingSession _session;
    private readonly NodeBits _used;
    private readonly int[] _nodes;
    private readonly PlanNode[] _planNodes;
    private readonly int[] _placeOf;
    private readonly int[] _dispatchOf;
    private readonly Dictionary<PlanSource, int> _candidates = [];
    private readonly Dictionary<(int Counter, SourceKind Kind), int> _collectedAt = [];
    private readonly PlanPricing _pricing;
    private readonly StatedCosts _stated;
    private int _nodeCount;
    private bool _isStated;

    internal PlanInput(RoutingSession session)
    {
        _session = session;
        _used = new NodeBits(session.NodeCount);
        _nodes = new int[session.NodeCount];
        _planNodes = new PlanNode[session.NodeCount];
        _placeOf = new int[session.NodeCount];
        _dispatchOf = new int[session.Snapshot.Sites.Count * Kinds];
        _pricing = new PlanPricing(session, this);
        _stated = new StatedCosts(session, session.Costs);
        Split = new SplitTerms(session);
        Criteria = new PlanCriteria(session, this);
    }

    internal PlanningProblem Problem { get; } = new();

    /// <summary>What each candidate stands for.</summary>
    internal List<PlanSource> Sources { get; } = [];

    internal SplitTerms Split { get; }

    internal PlanCriteria Criteria { get; }

    internal MoneyScale Scale { get; private set; }

    /// <summary>Whether any pair may be backordered.</summary>
    internal bool HasBackorders { get; private set; }

    /// <summary>Whether any pair may wait for an arrival.</summary>
    internal bool HasIncoming { get; private set; }

    /// <summary>Whether nothing leaves before all of the order is there: backorders and arrivals then leave with the rest.</summary>
    internal bool WaitsForAll { get; private set; }

    /// <summary>Fills the problem; false when an amount is too large for the scale.</summary>
    internal bool TryFill(MoneyScale scale)
    {
        Scale = scale;
        Problem.Clear();
        Sources.Clear();
        _candidates.Clear();
        _collectedAt.Clear();
        (HasBackorders, HasIncoming) = (false, false);
        _isStated = _stated.Suffice;
        WaitsForAll = Waits();
        if (_isStated)
        {
            _stated.Begin(scale);
        }

        AddNodes();
        AddLines();
        AddCandidates();
        Problem.Pricing = _isStated ? null : _pricing;
        PlanPools.Add(_session, this);
        Split.AddTo(this);
        return !(_isStated && _stated.IsTooLarge) && scale.Of(_session.Costs.ExtraShipment) is { } extra && Extra(extra);
    }

    /// <summary>The planner's candidate for a source; -1: it is none.</summary>
    internal int CandidateOf(int line, int node, SourceKind kind)
    {
        if (_candidates.Count == 0)
        {
            for (var candidate = 0; candidate < Sources.Count; candidate++)
            {
                _candidates.Add(Sources[candidate], candidate);
            }
        }

        return _candidates.GetValueOrDefault(new PlanSource(line, node, kind), -1);
    }

    /// <summary>The contents that allocations stand for.</summary>
    internal Content[] Contents(ReadOnlySpan<Allocation> allocations)
    {
        var contents = new Content[allocations.Length];
        for (var i = 0; i < contents.Length; i++)
        {
            var source = Sources[allocations[i].Candidate];
            contents[i] = new Content(source.Line, source.Node, allocations[i].Quantity, ReadyOn(source, allocations[i].Quantity), source.Kind);
        }

        Array.Sort(contents, static (a, b) => a.Node != b.Node ? a.Node.CompareTo(b.Node) : a.Line != b.Line ? a.Line.CompareTo(b.Line) : a.Kind.CompareTo(b.Kind));
        return contents;
    }

    private bool Waits()
    {
        var waits = false;
        foreach (var (rule, _) in _session.Policy.WaitForAll)
        {
            waits |= _session.Holds(rule);
        }

        return waits;
    }

    /// <summary>By how much the planner's units are finer than units of a line.</summary>
    internal long UnitsScale { get; private set; } = 1;

    private bool Extra(long extra)
    {
        Problem.ExtraShipmentCost = Math.Max(0, extra);
        return true;
    }

    private int ReadyOn(PlanSource source, long steps)
    {
        var line = _session.Lines[source.Line];
        return source.Kind switch
        {
            SourceKind.Incoming => After(source.Node, ArrivesOn(source, steps * line.Step)),
            SourceKind.Backorder => Promised(source.Node, _session.Eligibility.Backorder(source.Line, source.Node)),
            _ => 0,
        };
    }

    /// <summary>What arrives is shipped on the first working day after it; what is only assumed is promised for the day itself.</summary>
    private int Promised(int node, BackorderOffer offer) => offer switch
    {
        { ReadyOn: null } => Content.Never,
        { IsAssumed: true, ReadyOn: { } day } => day,
        { ReadyOn: { } arrival } => After(node, arrival),
    };

    private int After(int node, int arrival) =>
        arrival < 0 ? 0 : _session.World.Timetable.ReadyAfter(node, DateOnly.FromDayNumber(arrival))?.DayNumber ?? arrival + 1;

    /// <summary>When so much has arrived, seen that the shelf serves whoever ships from it first.</summary>
    private int ArrivesOn(PlanSource source, long quantity)
    {
        var stock = _session.Eligibility.Stock(source.Line, source.Node);
        var beyondShelf = stock.OnHand + Math.Min(quantity, stock.Incoming);
        return _session.Stock.Draw(_session.Lines[source.Line].Sku, source.Node, beyondShelf, _session.Terms.Of(source.Line, source.Node)).ArrivesOn;
    }

    /// <summary>Nodes that can ship anything, in the ordinal order of their ids.</summary>
    private void AddNodes()
    {
        _used.Clear();
        for (var line = 0; line < _session.Lines.Count; line++)
        {
            _used.Or(_session.Eligibility.Supply(line));
        }

        _nodeCount = 0;
        foreach (var node in _session.World.ByOrdinal)
        {
            if (_used[node])
            {
                var site = _session.Snapshot.Sites.SiteOf(node);
                _nodes[_nodeCount] = node;
                _planNodes[_nodeCount] = new PlanNode(_session.World.RankOf[node], site);
                _placeOf[node] = _nodeCount++;
                _dispatchOf.AsSpan(site * Kinds, Kinds).Fill(-1);
            }
        }

        Problem.AddNodes(_planNodes.AsSpan(0, _nodeCount));
    }

    private void AddLines()
    {
        var scale = _session.Lines.TrueForAll(l => l.Step % QuantityScale.One == 0) ? QuantityScale.One : 1;
        UnitsScale = QuantityScale.One / scale;
        for (var i = 0; i < _session.Lines.Count; i++)
        {
            var line = _session.Lines[i];
            var value = SplitTerms.ValueScale.Of(_session.ValueOf(i, QuantityScale.Exact(line.Step))) ?? PlanningProblem.Largest;
            Problem.AddLine(new PlanLine(line.Demand, line.Step / scale, Math.Max(0, value), Split.IsWhole(line.Index)));
        }
    }

    private void AddCandidates()
    {
        for (var line = 0; line < _session.Lines.Count; line++)
        {
            var supply = _session.Eligibility.Supply(line);
            foreach (var node in _nodes.AsSpan(0, _nodeCount))
            {
                if (supply[node])
                {
                    AddCandidates(line, node);
                }
            }
        }
    }

    private void AddCandidates(int line, int node)
    {
        var planned = _session.Lines[line];
        ref readonly var stock = ref _session.Eligibility.Stock(line, node);
        var onHand = stock.OnHand >= planned.Wanted ? planned.Demand : stock.OnHand / planned.Step;
        if (onHand > 0)
        {
            Add(line, node, SourceKind.OnHand, onHand);
        }

        if (stock.Incoming >= planned.Step && (onHand < planned.Demand || SharesStock(line)))
        {
            Add(line, node, SourceKind.Incoming, stock.Available / planned.Step);
            HasIncoming = true;
        }

        var backorder = _session.Eligibility.Backorder(line, node).Quantity;
        if (backorder >= planned.Step)
        {
            Add(line, node, SourceKind.Backorder, backorder / planned.Step);
            HasBackorders = true;
        }
    }

    /// <summary>Whether another line may take what lies there, so that this one has to wait for what arrives.</summary>
    private bool SharesStock(int line)
    {
        for (var other = 0; other < _session.Lines.Count; other++)
        {
            if (other != line && (_session.Lines[other].Sku == _session.Lines[line].Sku || _session.Lines[other].IsKit || _session.Lines[line].IsKit))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(int line, int node, SourceKind kind, long most)
    {
        var source = new PlanSource(line, node, kind);
        Sources.Add(source);
        var (once, perStep) = _isStated ? (_stated.OfLine(line, node), _stated.OfStep(line, node)) : (_pricing.Rewards(source, Math.Min(most, _session.Lines[line].Demand)), 0);
        Problem.AddCandidate(new PlanCandidate(line, _placeOf[node], Dispatch(line, node, kind), most, once, perStep, kind == SourceKind.Backorder));
    }

    private int Dispatch(int line, int node, SourceKind kind)
    {
        if (_session.Shipping.Pickup.HasAny && _session.Shipping.Pickup.IsPickup(line))
        {
            return Collection(_session.Shipping.Pickup.PlaceOf([new Content(line, node, 1, 0)]), WaitsForAll ? SourceKind.OnHand : kind);
        }

        var site = _session.Snapshot.Sites.SiteOf(node);
        ref var dispatch = ref _dispatchOf[(site * Kinds) + (int)(WaitsForAll ? SourceKind.OnHand : kind)];
        if (dispatch < 0)
        {
            dispatch = Problem.AddDispatch(new PlanDispatch(site, _isStated ? _stated.OfShipment(node) : _pricing.Least(node)));
        }

        return dispatch;
    }

    /// <summary>What is fetched at one counter is one shipment, wherever it comes from.</summary>
    private int Collection(int counter, SourceKind kind)
    {
        if (!_collectedAt.TryGetValue((counter, kind), out var dispatch))
        {
            dispatch = Problem.AddDispatch(new PlanDispatch(_session.Snapshot.Sites.SiteOf(counter), _pricing.LeastCollected));
            _collectedAt.Add((counter, kind), dispatch);
        }

        return dispatch;
    }
}

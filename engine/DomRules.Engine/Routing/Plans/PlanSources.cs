using DomRules.Engine.Availability;
using DomRules.Engine.Compilation;
using DomRules.Engine.Planning;
using DomRules.Engine.Routing.Costs;
using DomRules.Engine.Routing.Shipping;

namespace DomRules.Engine.Routing.Plans;

/// <summary>Which nodes may give which lines, and what they travel with, laid out for the planner: what each of its candidates stands for.</summary>
internal sealed class PlanSources
{
    /// <summary>What lies there, what arrives, what is owed.</summary>
    private const int Kinds = 3;

    private readonly RoutingSession _session;
    private readonly NodeBits _used;
    private readonly int[] _nodes;
    private readonly PlanNode[] _planNodes;
    private readonly int[] _dispatchOf;
    private readonly Dictionary<PlanSource, int> _indexOf = [];
    private readonly Dictionary<(int Counter, SourceKind Kind), int> _collectedAt = [];
    private PlanCandidate[] _candidates = [];
    private SourceKind[] _kinds = [];
    private PlanDispatch[] _dispatches = [];
    private readonly int _siteCount;
    private readonly int[] _sites;
    private long[] _lineCosts = [];
    private long[] _shipmentCosts = [];
    private int _nodeCount;
    private int _dispatchCount;
    private bool _isCollected;
    private bool _waitsForAll;

    internal PlanSources(RoutingSession session)
    {
        _session = session;
        _used = new NodeBits(session.NodeCount);
        _nodes = new int[session.NodeCount];
        _planNodes = new PlanNode[session.NodeCount];
        _siteCount = session.Snapshot.Sites.Count;
        _sites = [.. session.Snapshot.Sites.BySite];
        _dispatchOf = new int[_siteCount * Kinds];
    }

    internal int Count { get; private set; }

    /// <summary>Whether any pair may be backordered.</summary>
    internal bool HasBackorders { get; private set; }

    /// <summary>Whether any pair may wait for an arrival.</summary>
    internal bool HasIncoming { get; private set; }

    internal PlanSource this[int candidate] => new(_candidates[candidate].Line, _nodes[_candidates[candidate].Node], _kinds[candidate]);

    /// <summary>The node that a candidate's units come from.</summary>
    internal int NodeOf(int candidate) => _nodes[_candidates[candidate].Node];

    /// <summary>Lays out what is open and has stock.</summary>
    /// <param name="waitsForAll">Whether whatever leaves a site leaves together.</param>
    /// <param name="standing">What nodes cost whatever is sent.</param>
    internal void LayOut(bool waitsForAll, StandingCosts standing)
    {
        (_waitsForAll, _lineCosts, _shipmentCosts) = (waitsForAll, standing.Line, standing.Shipment);
        (Count, _dispatchCount, HasBackorders, HasIncoming) = (0, 0, false, false);
        _indexOf.Clear();
        _collectedAt.Clear();
        LayOutNodes();
        Array.Fill(_dispatchOf, -1);
        Array.Clear(_kinds);
        for (var line = 0; line < _session.Lines.Count; line++)
        {
            MakeRoom();
            LayOut(line);
        }
    }

    /// <summary>States the prices of everything anew, in the order in which it was laid out.</summary>
    /// <param name="ofSource">Once and for each step, given the most steps.</param>
    /// <param name="ofShipment">Of what a source travels with first.</param>
    internal void Price(Func<PlanSource, long, (long Once, long PerStep)> ofSource, Func<PlanSource, long> ofShipment)
    {
        var priced = 0;
        for (var i = 0; i < Count; i++)
        {
            ref var candidate = ref _candidates[i];
            var (once, perStep) = ofSource(this[i], candidate.Most);
            candidate = candidate with { CostOnce = once, CostPerStep = perStep };
            if (candidate.Dispatch == priced)
            {
                _dispatches[priced] = _dispatches[priced] with { FixedCost = ofShipment(this[i]) };
                priced++;
            }
        }
    }

    /// <summary>Hands everything to the planner, whose lines are there already.</summary>
    internal void AddTo(PlanningProblem problem)
    {
        problem.AddNodes(_planNodes.AsSpan(0, _nodeCount));
        problem.AddDispatches(_dispatches.AsSpan(0, _dispatchCount));
        problem.AddCandidates(_candidates.AsSpan(0, Count));
    }

    /// <summary>The planner's candidate for a source; -1: it is none.</summary>
    internal int IndexOf(PlanSource source)
    {
        for (var candidate = _indexOf.Count; candidate < Count; candidate++)
        {
            _indexOf.Add(this[candidate], candidate);
        }

        return _indexOf.GetValueOrDefault(source, -1);
    }

    /// <summary>Nodes that can ship anything, in the ordinal order of their ids.</summary>
    private void LayOutNodes()
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
                _nodes[_nodeCount] = node;
                _planNodes[_nodeCount++] = new PlanNode(_session.World.RankOf[node], _sites[node]);
            }
        }
    }

    private void MakeRoom()
    {
        var most = Count + (_nodeCount * 3);
        if (_candidates.Length < most)
        {
            Array.Resize(ref _candidates, most * 2);
            Array.Resize(ref _kinds, most * 2);
            Array.Resize(ref _dispatches, most * 2);
        }
    }

    private void LayOut(int line)
    {
        var planned = _session.Lines[line];
        var (demand, wanted, mayWait) = (planned.Demand, planned.Wanted, _session.Terms.MayWait);
        var supply = _session.Eligibility.Supply(line);
        var lies = _session.Eligibility.OnHand(line);
        var nodes = _nodes.AsSpan(0, _nodeCount);
        _isCollected = _session.Shipping.Pickup.HasAny && _session.Shipping.Pickup.IsPickup(line);
        for (var place = 0; place < nodes.Length; place++)
        {
            var node = nodes[place];
            if (!supply[node])
            {
                continue;
            }

            var onHand = lies[node] >= wanted ? demand : lies[node] / planned.Step;
            if (onHand > 0)
            {
                _candidates[Count++] = new PlanCandidate(line, place, Dispatch(line, node, SourceKind.OnHand), onHand, _lineCosts[node]);
            }

            if (mayWait)
            {
                AddWaiting(line, place, _session.Eligibility.Stock(line, node), onHand);
            }
        }
    }

    private void AddWaiting(int line, int place, in PairStock pair, long onHand)
    {
        var planned = _session.Lines[line];
        if (pair.Incoming >= planned.Step && (onHand < planned.Demand || SharesStock(line)))
        {
            Add(line, place, SourceKind.Incoming, Math.Min(planned.Demand, pair.Available / planned.Step));
            HasIncoming = true;
        }

        var backorder = _session.Eligibility.Backorder(line, _nodes[place]).Quantity;
        if (backorder >= planned.Step)
        {
            Add(line, place, SourceKind.Backorder, Math.Min(planned.Demand, backorder / planned.Step));
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

    private void Add(int line, int place, SourceKind kind, long most)
    {
        var node = _nodes[place];
        _kinds[Count] = kind;
        _candidates[Count++] = new PlanCandidate(line, place, Dispatch(line, node, kind), most, _lineCosts[node], 0, kind == SourceKind.Backorder);
    }

    /// <summary>What a source travels with; dispatches are numbered as the first candidates of each come.</summary>
    private int Dispatch(int line, int node, SourceKind kind)
    {
        var leaving = _waitsForAll ? SourceKind.OnHand : kind;
        if (_isCollected)
        {
            return Collection(_session.Shipping.Pickup.PlaceOf([new Content(line, node, 1, 0)]), leaving);
        }

        ref var dispatch = ref _dispatchOf[((int)leaving * _siteCount) + _sites[node]];
        return dispatch >= 0 ? dispatch : dispatch = AddDispatch(_sites[node], node);
    }

    /// <summary>What is fetched at one counter is one shipment, wherever it comes from.</summary>
    private int Collection(int counter, SourceKind kind)
    {
        if (!_collectedAt.TryGetValue((counter, kind), out var dispatch))
        {
            dispatch = AddDispatch(_sites[counter], counter);
            _collectedAt.Add((counter, kind), dispatch);
        }

        return dispatch;
    }

    private int AddDispatch(int site, int node)
    {
        _dispatches[_dispatchCount] = new PlanDispatch(site, _shipmentCosts[node]);
        return _dispatchCount++;
    }
}

using DomRules.Engine.Planning;
using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Routing;

/// <summary>The order's sourcing question in the planner's integers.</summary>
internal sealed class PlanInput
{
    private readonly RoutingSession _session;
    private readonly Dictionary<int, int> _nodeAt = [];
    private readonly Dictionary<(int Site, SourceKind Kind), int> _dispatches = [];
    private readonly PlanPricing _pricing;
    private readonly StatedCosts _stated;
    private bool _isStated;
    private bool _fits;

    internal PlanInput(RoutingSession session)
    {
        _session = session;
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

    /// <summary>Fills the problem; false when an amount is too large for the scale.</summary>
    internal bool TryFill(MoneyScale scale)
    {
        Scale = scale;
        Problem.Clear();
        Sources.Clear();
        _nodeAt.Clear();
        _dispatches.Clear();
        HasBackorders = false;
        (_isStated, _fits) = (_stated.Suffice, true);
        AddNodes();
        AddLines();
        AddCandidates();
        Problem.Pricing = _isStated ? null : _pricing;
        PlanPools.Add(_session, this);
        Split.AddTo(this);
        return _fits && scale.Of(_session.Costs.ExtraShipment) is { } extra && Extra(extra);
    }

    /// <summary>The contents that allocations stand for.</summary>
    internal Content[] Contents(ReadOnlySpan<Allocation> allocations)
    {
        var contents = new Content[allocations.Length];
        for (var i = 0; i < contents.Length; i++)
        {
            var source = Sources[allocations[i].Candidate];
            contents[i] = new Content(source.Line, source.Node, allocations[i].Quantity, ReadyOn(source, allocations[i].Quantity));
        }

        Array.Sort(contents, (a, b) => a.Node != b.Node ? a.Node.CompareTo(b.Node) : a.Line.CompareTo(b.Line));
        return contents;
    }

    /// <summary>A stated cost in the planner's scale; one that does not fit is remembered.</summary>
    private long Stated(decimal amount)
    {
        var scaled = Scale.Of(amount);
        _fits &= scaled is not null;
        return scaled ?? 0;
    }

    private bool Extra(long extra)
    {
        Problem.ExtraShipmentCost = Math.Max(0, extra);
        return true;
    }

    private int ReadyOn(PlanSource source, long steps)
    {
        var line = _session.Lines[source.Line];
        var arrival = source.Kind switch
        {
            SourceKind.Incoming => ArrivesOn(source, steps * line.Step),
            SourceKind.Backorder => _session.Pair(source.Line, source.Node).Backorder.ReadyOn ?? -1,
            _ => -1,
        };
        return arrival < 0 ? 0 : _session.World.Timetable.ReadyAfter(source.Node, DateOnly.FromDayNumber(arrival))?.DayNumber ?? arrival + 1;
    }

    /// <summary>When so much has arrived, seen that the shelf serves whoever ships from it first.</summary>
    private int ArrivesOn(PlanSource source, long quantity)
    {
        var stock = _session.Pair(source.Line, source.Node).Stock;
        var beyondShelf = stock.OnHand + Math.Min(quantity, stock.Incoming);
        return _session.Stock.Draw(_session.Lines[source.Line].Sku, source.Node, beyondShelf, _session.Terms.Of(source.Line, source.Node)).ArrivesOn;
    }

    /// <summary>Nodes that can ship anything, in the ordinal order of their ids.</summary>
    private void AddNodes()
    {
        var used = new List<int>();
        for (var node = 0; node < _session.NodeCount; node++)
        {
            for (var line = 0; line < _session.Lines.Count; line++)
            {
                if (Gives(line, node))
                {
                    used.Add(node);
                    break;
                }
            }
        }

        used.Sort((a, b) => _session.World.OrdinalOf[a].CompareTo(_session.World.OrdinalOf[b]));
        foreach (var node in used)
        {
            _nodeAt[node] = Problem.AddNode(new PlanNode(_session.Snapshot.Nodes[node].Rank, _session.Snapshot.Sites.SiteOf(node)));
        }
    }

    private bool Gives(int line, int node) => Eligibility.IsOpen(_session, line, node)
        && _session.Pair(line, node) is var pair && (pair.Stock.Available >= _session.Lines[line].Step || pair.Backorder.Quantity >= _session.Lines[line].Step);

    private void AddLines()
    {
        var scale = _session.Lines.TrueForAll(l => l.Step % QuantityScale.One == 0) ? QuantityScale.One : 1;
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
            var planned = _session.Lines[line];
            foreach (var (node, index) in _nodeAt)
            {
                if (!Gives(line, node))
                {
                    continue;
                }

                ref var pair = ref _session.Pair(line, node);
                var onHand = pair.Stock.OnHand / planned.Step;
                pair.OnHandCandidate = onHand > 0 ? Add(line, node, index, SourceKind.OnHand, onHand) : -1;
                pair.IncomingCandidate = pair.Stock.Incoming >= planned.Step && onHand < planned.Demand ? Add(line, node, index, SourceKind.Incoming, pair.Stock.Available / planned.Step) : -1;
                pair.BackorderCandidate = pair.Backorder.Quantity >= planned.Step ? Add(line, node, index, SourceKind.Backorder, pair.Backorder.Quantity / planned.Step) : -1;
                HasBackorders |= pair.BackorderCandidate >= 0;
            }
        }
    }

    private int Add(int line, int node, int index, SourceKind kind, long most)
    {
        var site = _session.Snapshot.Sites.SiteOf(node);
        if (!_dispatches.TryGetValue((site, kind), out var dispatch))
        {
            dispatch = Problem.AddDispatch(new PlanDispatch(site, _isStated ? Stated(_stated.OfShipment(node)) : _pricing.Least(node)));
            _dispatches.Add((site, kind), dispatch);
        }

        Sources.Add(new PlanSource(line, node, kind));
        if (_isStated)
        {
            return Problem.AddCandidate(new PlanCandidate(line, index, dispatch, most, Stated(_stated.OfLine(line, node)), Stated(_stated.OfStep(line, node)), kind == SourceKind.Backorder));
        }

        var rewards = _pricing.Rewards(Sources[^1], Math.Min(most, _session.Lines[line].Demand));
        return Problem.AddCandidate(new PlanCandidate(line, index, dispatch, most, rewards, 0, kind == SourceKind.Backorder));
    }
}

using System.Collections.Immutable;
using DomRules.Engine.Availability;
using DomRules.Engine.Calendars;
using DomRules.Engine.Compilation;
using DomRules.Engine.Routing.Rules;
using DomRules.Engine.Routing.Shipping;
using DomRules.Model.Graph;

namespace DomRules.Engine.Routing.Candidates;

/// <summary>
/// The table of (line, node): what each pair can give, and every veto, built-in or by rule. Kept as sets of nodes by line, so that a thousand
/// nodes cost little more than ten; whether carriers serve a pair is asked at once only where there is something to ship.
/// </summary>
internal sealed class Eligibility(RoutingSession session)
{
    private readonly List<NodeBits> _open = [];
    private readonly List<NodeBits> _vetoed = [];
    private readonly List<NodeBits> _supply = [];
    private readonly List<(Rule Rule, int Line, NodeBits Nodes, bool IsNew)> _against = [];
    private readonly Stack<NodeBits> _spare = new();
    private readonly Dictionary<(int Line, int Node), BuiltInVeto> _unserved = [];
    private readonly NodeBits?[] _ofFirstLine = new NodeBits?[session.Policy.Graph.Rules.Length];
    private readonly LineStock _stock = new(session);
    private BackorderOffer[] _backorders = [];
    private bool _hasBackorders;
    private bool _isComplete;
    private readonly int[] _matches = new int[session.Policy.Graph.Rules.Length];
    private bool _areMatchesCounted;

    internal NodeWishes Wishes { get; } = new(session);

    /// <summary>Fills the table for all lines.</summary>
    internal void Fill()
    {
        Begin();
        for (var line = 0; line < session.Lines.Count; line++)
        {
            FillStock(line);
        }

        for (var line = 0; line < session.Lines.Count; line++)
        {
            FillRules(line);
        }

        FillBackorders();
        FillSupply();
        FillServices(_supply);
    }

    /// <summary>Asks about carriers where nothing can be shipped too; what the record tells of such pairs depends on it, the plan does not.</summary>
    internal void Complete()
    {
        if (_isComplete)
        {
            return;
        }

        _isComplete = true;
        FillServices(_open);
    }

    /// <summary>Forgets the order before.</summary>
    internal void Begin()
    {
        foreach (var (_, _, nodes, isNew) in _against)
        {
            if (isNew)
            {
                _spare.Push(nodes);
            }
        }

        _against.Clear();
        _unserved.Clear();
        _hasBackorders = false;
        _isComplete = false;
        _areMatchesCounted = false;
        while (_open.Count < session.Lines.Count)
        {
            _open.Add(new NodeBits(session.NodeCount));
            _vetoed.Add(new NodeBits(session.NodeCount));
            _supply.Add(new NodeBits(session.NodeCount));
        }

        _stock.Begin();
        session.Asked(BlockKind.Sourcing);
    }

    /// <summary>Whether nothing rules the pair out.</summary>
    internal bool IsOpen(int line, int node) => _open[line][node];

    /// <summary>Nodes that nothing rules out.</summary>
    internal NodeBits Open(int line) => _open[line];

    /// <summary>Whether a rule vetoes the pair.</summary>
    internal bool IsVetoed(int line, int node) => _vetoed[line][node];

    /// <summary>Nodes that may ship some of the line and have at least one step of it to give.</summary>
    internal NodeBits Supply(int line) => _supply[line];

    /// <summary>Lets a node that is ruled out ship the line after all, to see whether there would be a plan.</summary>
    internal void Lend(int line, int node) => _supply[line].Add(node);

    /// <summary>Ends <see cref="Lend"/>.</summary>
    internal void TakeBack(int line, int node) => _supply[line].Remove(node);

    /// <summary>What the line can have at the node.</summary>
    internal ref readonly PairStock Stock(int line, int node) => ref _stock.Pair(line, node);

    /// <summary>What lies there for the line, by node index; of nodes in <see cref="Supply"/> only.</summary>
    internal ReadOnlySpan<long> OnHand(int line) => _stock.OnHand(line);

    /// <summary>Whether nobody counts the line's product at any node, though it is tracked.</summary>
    internal bool IsCountedNowhere(int line)
    {
        for (var node = 0; node < session.NodeCount; node++)
        {
            if (Stock(line, node).State != StockState.NoStockData)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What may be promised beyond stock.</summary>
    internal BackorderOffer Backorder(int line, int node) => _hasBackorders ? _backorders[(line * session.NodeCount) + node] : default;

    /// <summary>Everything about a pair.</summary>
    internal PairState Pair(int line, int node) => new(BuiltIn(line, node), Stock(line, node), Backorder(line, node));

    /// <summary>The rules that veto a pair, in the order of the policy.</summary>
    internal IEnumerable<Rule> Against(int line, int node) => _against.Where(a => a.Line == line && a.Nodes[node]).Select(a => a.Rule);

    /// <summary>For how many pairs a veto held; a rule that looks at no line counts each node once.</summary>
    internal int MatchesOf(Rule rule)
    {
        if (!_areMatchesCounted)
        {
            CountMatches();
        }

        return _matches[rule.Index];
    }

    /// <summary>Whether nothing rules the pair out but that the node does not carry the line.</summary>
    internal bool IsOnlyNotCarried(int line, int node)
    {
        if (Stock(line, node).State != StockState.NotCarried || _vetoed[line][node] || _unserved.ContainsKey((line, node)))
        {
            return false;
        }

        var ordered = session.Lines[line].Line;
        var mayGive = OrderIntake.IsPickup(ordered) ? session.Shipping.Pickup.Vetoes(line, node) == BuiltInVeto.None : session.World.Standing.Ships[node];
        return mayGive && (!Wishes.HasAny(ordered) || Wishes.Of(ordered, session.Snapshot.Nodes[node].Id) == BuiltInVeto.None);
    }

    private void CountMatches()
    {
        _areMatchesCounted = true;
        Array.Clear(_matches);
        foreach (var (rule, _, nodes, isNew) in _against)
        {
            _matches[rule.Index] += isNew ? nodes.Count : 0;
        }
    }

    private void FillStock(int line)
    {
        var planned = session.Lines[line];
        var open = _open[line];
        _vetoed[line].Clear();
        _stock.Read(line, open.Words, _supply[line].Words);
        if (OrderIntake.IsPickup(planned.Line))
        {
            session.Shipping.Pickup.Admit(line, open);
        }
        else
        {
            open.And(session.World.Standing.Ships);
        }

        if (Wishes.HasAny(planned.Line))
        {
            for (var node = open.Next(0); node >= 0; node = open.Next(node + 1))
            {
                if (Wishes.Of(planned.Line, session.Snapshot.Nodes[node].Id) != BuiltInVeto.None)
                {
                    open.Remove(node);
                }
            }
        }
    }

    private BuiltInVeto BuiltIn(int line, int node)
    {
        var at = session.Snapshot.Nodes[node];
        var ordered = session.Lines[line].Line;
        var veto = Stock(line, node).State switch
        {
            StockState.NotCarried => BuiltInVeto.NotCarried,
            StockState.NotSellable => BuiltInVeto.NotSellable,
            _ => BuiltInVeto.None,
        };
        veto |= OrderIntake.IsPickup(ordered) ? session.Shipping.Pickup.Vetoes(line, node)
            : (at.Active ? 0 : BuiltInVeto.Inactive) | (StandingVetoes.Can(at, isPickup: false) ? 0 : BuiltInVeto.CannotShip);
        return veto | Wishes.Of(ordered, at.Id) | _unserved.GetValueOrDefault((line, node));
    }

    private void FillRules(int line)
    {
        var possible = session.LineRules.Possible(line);
        for (var rule = RuleBits.Next(possible, 0); rule >= 0; rule = RuleBits.Next(possible, rule + 1))
        {
            var isNew = line == 0 || session.LineRules.IsPerLine(rule);
            var nodes = isNew ? Vetoed(session.Policy.Graph.Rules[rule], line) : _ofFirstLine[rule];
            _ofFirstLine[rule] = nodes;
            if (nodes is not null)
            {
                _against.Add((session.Policy.Graph.Rules[rule], line, nodes, isNew));
                _vetoed[line].Or(nodes);
            }
        }

        _open[line].AndNot(_vetoed[line]);
    }

    /// <summary>Nodes that a rule vetoes for the line; null: none.</summary>
    private NodeBits? Vetoed(Rule rule, int line)
    {
        var when = session.Bits.Rent();
        Where(rule, line, when);
        if (PairRules.Requirement(rule) is { } required && !when.Yes.IsEmpty)
        {
            var needed = session.Bits.Rent();
            session.Bits.Evaluate(required, session.Lines[line].Index, needed);
            PairRules.NoteFaults(session, required, when.Yes, needed, line, rule.Name);
            when.Yes.And(needed.No);
            session.Bits.Return(needed);
        }

        NodeBits? nodes = null;
        if (!when.Yes.IsEmpty)
        {
            nodes = _spare.TryPop(out var spare) ? spare : new NodeBits(session.NodeCount);
            nodes.CopyFrom(when.Yes);
        }

        session.Bits.Return(when);
        return nodes;
    }

    private void Where(Rule rule, int line, TruthBits bits)
    {
        var isSettled = session.Rules.IsSettled(rule) && session.LineRules.IsSettled(rule.Index);
        if (rule.When is null)
        {
            bits.Fill(Interpretation.Truth.Yes);
        }
        else if (isSettled && session.LineRules.IsIndexed)
        {
            session.Bits.EvaluateAll(session.Rules.Parts[rule.Index].Later, session.Lines[line].Index, bits);
            PairRules.NoteFaults(session, rule.When, null, bits, line, rule.Name);
        }
        else
        {
            PairRules.Ask(session, rule, isSettled, line, bits);
        }
    }

    private void FillBackorders()
    {
        if (session.Policy.Backorder.IsEmpty)
        {
            return;
        }

        _hasBackorders = true;
        if (_backorders.Length < session.Lines.Count * session.NodeCount)
        {
            _backorders = new BackorderOffer[session.Lines.Count * session.NodeCount];
        }

        for (var line = 0; line < session.Lines.Count; line++)
        {
            Array.Clear(_backorders, line * session.NodeCount, session.NodeCount);
            for (var node = _open[line].Next(0); node >= 0; node = _open[line].Next(node + 1))
            {
                if (session.Terms.Backorder(line, node) is { } terms)
                {
                    _backorders[(line * session.NodeCount) + node] =
                        BackorderOffer.Of(session.Snapshot, session.Stock, session.Lines[line].Sku, node, session.Moment.DateAt(node).DayNumber, terms);
                }
            }
        }
    }

    private void FillSupply()
    {
        for (var line = 0; line < session.Lines.Count; line++)
        {
            var supply = _supply[line];
            for (var node = _hasBackorders ? _open[line].Next(0) : -1; node >= 0; node = _open[line].Next(node + 1))
            {
                if (Backorder(line, node).Quantity >= session.Lines[line].Step)
                {
                    supply.Add(node);
                }
            }

            supply.And(_open[line]);
        }
    }

    private void FillServices(List<NodeBits> nodesOf)
    {
        FillPickups(nodesOf);
        if (!session.Shipping.HasCarriers)
        {
            FillCapacity(nodesOf);
            return;
        }

        for (var line = 0; line < session.Lines.Count; line++)
        {
            var nodes = nodesOf[line];
            for (var node = OrderIntake.IsPickup(session.Lines[line].Line) ? -1 : nodes.Next(0); node >= 0; node = nodes.Next(node + 1))
            {
                if (session.Shipping.Obstacle(line, node) is var obstacle && obstacle != ShippingObstacle.None)
                {
                    Close(line, node, obstacle == ShippingObstacle.NoCapacity ? BuiltInVeto.NoCapacity : BuiltInVeto.NoService);
                }
            }
        }
    }

    /// <summary>Without carriers nothing is dated, but a node that is full sends nothing all the same.</summary>
    private void FillCapacity(List<NodeBits> nodesOf)
    {
        for (var line = 0; line < session.Lines.Count && session.World.HasCapacities; line++)
        {
            var nodes = nodesOf[line];
            for (var node = OrderIntake.IsPickup(session.Lines[line].Line) ? -1 : nodes.Next(0); node >= 0; node = nodes.Next(node + 1))
            {
                if (session.Snapshot.Nodes[node].Capacity is not null && session.Shipping.LeavesOn([new Content(line, node, 1, 0)]) is null)
                {
                    Close(line, node, BuiltInVeto.NoCapacity);
                }
            }
        }
    }

    /// <summary>What is fetched must be ready some day, and where a slot is asked for, in time for it.</summary>
    private void FillPickups(List<NodeBits> nodesOf)
    {
        var pickup = session.Shipping.Pickup;
        for (var line = 0; line < session.Lines.Count && pickup.HasAny; line++)
        {
            for (var node = pickup.IsPickup(line) ? nodesOf[line].Next(0) : -1; node >= 0; node = nodesOf[line].Next(node + 1))
            {
                if (pickup.Obstacle(line, node) is var obstacle && obstacle != PickupObstacle.None)
                {
                    Close(line, node, PickupTerms.VetoOf(obstacle));
                }
            }
        }
    }

    private void Close(int line, int node, BuiltInVeto veto)
    {
        _unserved[(line, node)] = veto;
        _open[line].Remove(node);
        _supply[line].Remove(node);
    }
}

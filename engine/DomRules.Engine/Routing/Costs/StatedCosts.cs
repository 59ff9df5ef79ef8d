using DomRules.Engine.Planning;
using DomRules.Model.Graph.Effects;

namespace DomRules.Engine.Routing.Costs;

/// <summary>
/// Costs as sums over nodes, lines and units, for policies whose prices are just that: without carriers, co-located nodes, or rules that look into a
/// shipment. What depends on nothing but the node is summed once for each set of rules that apply, and kept for the orders that follow.
/// Each rule's amount is rounded to the planner's scale alone, which only the comparison of plans sees.
/// </summary>
internal sealed class StatedCosts
{
    private const int MostStanding = 64;

    private readonly RoutingSession _session;
    private readonly CostSheet _sheet;
    private readonly CostTerm[] _terms;
    private readonly Dictionary<(MoneyScale Scale, ulong Applying), StandingCosts> _standing = [];
    private readonly List<CostTerm> _moving = [];
    private StandingCosts _now = null!;
    private MoneyScale _scale;

    internal StatedCosts(RoutingSession session, CostSheet sheet)
    {
        _session = session;
        _sheet = sheet;
        _terms = [.. CostTerm.Of(session)];
    }

    /// <summary>Whether the order's prices are sums, so that the planner needs nobody to ask.</summary>
    internal bool Suffice => !_sheet.IsDynamic && !_session.Shipping.Pickup.HasAny && !_session.World.BoundsShipments && !_session.Policy.LooksIntoShipments && _session.Snapshot.Sites.Count == _session.NodeCount;

    /// <summary>Whether an amount of the order asked about last was too large for the scale.</summary>
    internal bool IsTooLarge { get; private set; }

    /// <summary>Whether nothing has to be asked of a pair, so that what <see cref="Begin"/> gave is all there is.</summary>
    internal bool AllStand => _moving.Count == 0 && !_now.HasUnits && !_now.HasFaults;

    /// <summary>Starts an order.</summary>
    /// <returns>What stands whatever is sent; the rest comes with each pair.</returns>
    internal StandingCosts Begin(MoneyScale scale)
    {
        _scale = scale;
        IsTooLarge = false;
        _moving.Clear();
        ulong applying = 0;
        for (var i = 0; i < _terms.Length; i++)
        {
            var term = _terms[i];
            if (term.Rule is { } rule && !_session.Rules.IsPossible(rule))
            {
                continue;
            }

            if (i < MostStanding && term.IsStanding && _session.Evaluation == Evaluation.Compiled && (term.Rule is null || _session.Rules.IsSettled(term.Rule) || term.Rule.When is null))
            {
                applying |= 1UL << i;
            }
            else
            {
                _moving.Add(term);
            }
        }

        if (!_standing.TryGetValue((scale, applying), out _now!))
        {
            _standing.Add((scale, applying), _now = Sum(applying));
        }

        return _now;
    }

    /// <summary>What a shipment from the node costs at all, scaled.</summary>
    internal long OfShipment(int node)
    {
        NoteFault(node);
        return Add(_now.Shipment[node], -1, node, CostBasis.Shipment);
    }

    /// <summary>What a line from the node costs once, scaled.</summary>
    internal long OfLine(int line, int node) => Add(_now.Line[node], line, node, CostBasis.Line);

    /// <summary>What each step of a line from the node costs, scaled.</summary>
    internal long OfStep(int line, int node)
    {
        var standing = _now.HasUnits ? Scaled(_now.Unit[node] * _session.Lines[line].UnitsOf(1)) : 0;
        return Add(standing, line, node, CostBasis.Unit);
    }

    private long Add(long standing, int line, int node, CostBasis basis)
    {
        foreach (var term in _moving)
        {
            if (term.Basis == basis)
            {
                standing = Sum(standing, Scaled(term.At(_session, line, node)));
            }
        }

        return standing;
    }

    private long Sum(long one, long other)
    {
        var sum = one + other;
        var isTooLarge = Math.Abs(sum) > PlanningProblem.Largest;
        IsTooLarge |= isTooLarge;
        return isTooLarge ? 0 : sum;
    }

    private long Scaled(decimal amount)
    {
        var scaled = amount == 0 ? 0 : _scale.Of(amount);
        IsTooLarge |= scaled is null;
        return scaled ?? 0;
    }

    private StandingCosts Sum(ulong applying)
    {
        if (_standing.Count >= MostStanding)
        {
            _standing.Clear();
        }

        var costs = new StandingCosts(_session.NodeCount);
        var (isTooLarge, fault) = (IsTooLarge, _session.Fault);
        for (var node = 0; node < _session.NodeCount; node++)
        {
            _session.Fault = null;
            IsTooLarge = false;
            Sum(applying, node, costs);
            costs.Faults[node] = _session.Fault;
            costs.TooLarge[node] = IsTooLarge;
            costs.HasFaults |= IsTooLarge || _session.Fault is not null;
        }

        (IsTooLarge, _session.Fault) = (isTooLarge, fault);
        return costs;
    }

    private void Sum(ulong applying, int node, StandingCosts costs)
    {
        for (var i = 0; i < _terms.Length && i < MostStanding; i++)
        {
            if ((applying >> i & 1) == 0)
            {
                continue;
            }

            var amount = _terms[i].At(_session, -1, node);
            switch (_terms[i].Basis)
            {
                case CostBasis.Shipment:
                    costs.Shipment[node] = Sum(costs.Shipment[node], Scaled(amount));
                    break;
                case CostBasis.Line:
                    costs.Line[node] = Sum(costs.Line[node], Scaled(amount));
                    break;
                default:
                    costs.Unit[node] += amount;
                    costs.HasUnits |= amount != 0;
                    break;
            }
        }
    }

    private void NoteFault(int node)
    {
        IsTooLarge |= _now.TooLarge[node];
        _session.Fault ??= _now.Faults[node];
    }
}

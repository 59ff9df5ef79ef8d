using DomRules.Engine.Planning;
using DomRules.Engine.Routing.Costs;
using DomRules.Model.Graph;

namespace DomRules.Engine.Routing.Plans;

/// <summary>
/// A smallest set of rules that together leave a step no plan: what <c>split</c> demands, the step's cap, and vetoes of nodes that have stock.
/// Plans are looked for in a problem of its own, with stock from nodes that are ruled out; only records ask.
/// </summary>
internal sealed class Conflicts(RoutingSession session, Planner planner, RoutingStep step, MoneyScale scale)
{
    private const string NoService = "no_service";
    private const string NoCapacity = "no_capacity";

    private readonly PlanInput _input = new(session);
    private readonly PlanQuery _query = new();
    private readonly List<ClosedPair> _closed = ClosedPair.Of(session);
    private readonly List<Hindrance> _hindrances = [];

    /// <summary>Their names, split rules first; none: stock alone explains it, or what the step admits.</summary>
    internal List<string> Find()
    {
        if (!_input.TryFill(scale))
        {
            return [];
        }

        _hindrances.AddRange(SplitHindrances.Of(session, _input, step));
        _hindrances.AddRange(_closed.SelectMany(pair => pair.By).Concat(Travel()).Distinct(StringComparer.Ordinal).Select(name => new Hindrance(name, name)));
        var names = _hindrances.Select(h => h.Name).Distinct(StringComparer.Ordinal).ToList();
        return SplitHindrances.Named(_hindrances, PlanObstacles.Blocking(names, CanPlan));
    }

    /// <summary>What may keep a whole shipment, and not only a pair, from leaving.</summary>
    private IEnumerable<string> Travel()
    {
        if (session.Shipping.HasCarriers || session.Shipping.Pickup.HasAny)
        {
            yield return NoService;
        }

        if (session.World.HasCapacities || (session.Shipping.Pickup.HasAny && session.Order.Slot is not null))
        {
            yield return NoCapacity;
        }
    }

    private bool CanPlan(List<string> names)
    {
        var holds = names.ToHashSet(StringComparer.Ordinal);
        var opened = _closed.FindAll(pair => !pair.By.Any(holds.Contains));
        opened.ForEach(pair => session.Eligibility.Lend(pair.Line, pair.Node));
        session.Shipping.LiftsCapacity = !holds.Contains(NoCapacity);
        var canPlan = _input.TryFill(scale) && Solve(holds);
        session.Shipping.LiftsCapacity = false;
        opened.ForEach(pair => session.Eligibility.TakeBack(pair.Line, pair.Node));
        return canPlan;
    }

    private bool Solve(HashSet<string> holds)
    {
        if ((session.Shipping.HasCarriers || session.Shipping.Pickup.HasAny) && !holds.Contains(NoService))
        {
            _input.Problem.Pricing = null;
        }

        List<string> lifted = [.. step.Without, .. _hindrances.Where(h => h.Constraint is null && !holds.Contains(h.Name)).Select(h => h.Rule)];
        _query.Clear();
        _query.IsUnranked = true;
        _query.Allowed = StepFilter.Of(session, _input, step);
        _query.ShipmentCap = Math.Min(_input.Split.Cap(lifted), StepCap(holds));
        _input.Split.Lift(lifted, _input, _query);
        _input.Problem.ClearSplitConditions();
        foreach (var group in _hindrances.Where(h => h.Constraint is not null && !holds.Contains(h.Name)))
        {
            _query.Lift(group.Constraint!.Value);
        }

        return planner.Solve(_input.Problem, _query).Best is not null;
    }

    private int StepCap(HashSet<string> holds)
    {
        session.Frame.Line = -1;
        session.Frame.Node = -1;
        return step.AtMostShipments is { } most && holds.Contains(step.Name) && session.Amount(most, step.Name) is { } count ? (int)Math.Clamp(count, 0, int.MaxValue) : int.MaxValue;
    }
}

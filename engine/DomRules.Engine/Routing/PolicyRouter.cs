using System.Buffers;
using System.Collections.Immutable;
using DomRules.Engine.Explanation;
using DomRules.Engine.Facts;
using DomRules.Engine.Planning;
using DomRules.Engine.Routing.Costs;
using DomRules.Engine.Routing.Plans;
using DomRules.Engine.Routing.Records;
using DomRules.Engine.Routing.Rules;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Life;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Engine.Routing;

/// <summary>Runs the stages for one policy: review, promise, sourcing, confirm, exceptions, record.</summary>
internal sealed class PolicyRouter
{
    private readonly RoutingSession _session;
    private readonly PlanInput _input;
    private readonly StepSequence _steps;
    private readonly Gate _gate;
    private readonly ExceptionActions _exceptions;
    private readonly RecordWriter _writer;
    private Outcome _outcome;
    private SourcingResult? _sourcing;

    internal PolicyRouter(RoutingSession session)
    {
        _session = session;
        _input = new PlanInput(session);
        _steps = new StepSequence(session, _input, new Planner());
        _gate = new Gate(session);
        _exceptions = new ExceptionActions(session);
        _writer = new RecordWriter(session, _input, _gate);
    }

    private bool Keeps => _outcome is Outcome.Routed or Outcome.PartlyRouted or Outcome.Held;

    internal RoutingSession Session => _session;

    /// <summary>What sourcing came to; null: a gate stopped the order before it.</summary>
    internal SourcingResult? Sourcing => _sourcing;

    /// <summary>Whether the policy is for the order that was begun.</summary>
    internal bool Applies => _session.Policy.Graph.AppliesWhen is not { } condition || _session.Interpreter.Evaluate(condition) is YesNoValue { IsYes: true };

    internal void Begin(Order order, DateTimeOffset at, Batch batch)
    {
        _session.Begin(order, at, batch);
        _gate.Begin();
    }

    internal Decision Decide()
    {
        _outcome = Route(out _sourcing);
        _session.IsDecided = true;
        return new Decision(this, _session.Frame.Stamp, _outcome);
    }

    /// <summary>What <c>exceptions</c> makes of an event on the order that was begun; that it could not be planned as it stands is no matter here.</summary>
    internal EventAnswer Answer(OrderEvent happened, string? previous)
    {
        _session.Fault = null;
        _exceptions.Run(new EventFigures(happened.Kind, _session.Order.Attempts, happened.Node, happened.Quantity));
        _session.IsDecided = true;
        return new EventAnswer(new EventRecordWriter(_session, _exceptions).Write(happened, previous), [.. _exceptions.Typed]);
    }

    /// <summary>A person lets the order that was begun go on as it is planned.</summary>
    internal DecisionRecord Release(PersonRecord person, ImmutableArray<string> cleared, string? previous)
    {
        _session.IsDecided = true;
        return new ReleaseRecordWriter(_session).Write(person, cleared, previous);
    }

    /// <summary>What rules want done with the order, by gate, then by <c>exceptions</c>.</summary>
    internal ImmutableArray<OrderAction> Actions(long stamp)
    {
        Require(stamp);
        return [.. _gate.Typed];
    }

    internal DecisionRecord Record(long stamp, int? served)
    {
        Require(stamp);
        return _writer.Write(_outcome, _sourcing, served);
    }

    internal void WriteJson(IBufferWriter<byte> buffer, long stamp, int? served)
    {
        Require(stamp);
        _writer.WriteJson(buffer, _outcome, _sourcing, served);
    }

    /// <summary>Only a plan that ships or waits is one that a condition can look at.</summary>
    internal ConditionAnswer Ask(long stamp, Expression condition)
    {
        Require(stamp);
        return AskedConditions.Answer(_session, Keeps ? _sourcing : null, condition);
    }

    /// <summary>All that vetoes a pair, with its reasons.</summary>
    internal ImmutableArray<VetoRecord> Vetoes(int line, int node) => _writer.Vetoes(line, node);

    /// <summary>A plan that ships, or is held after it was made, takes its stock and capacity.</summary>
    internal void Take(long stamp)
    {
        Require(stamp);
        if (_sourcing?.Plan is { } plan && Keeps)
        {
            StockTaking.Take(_session, plan);
        }

        _session.Frame.Forget();
    }

    /// <summary>How the plan stands beside the best one that ships anything of the line from the node; null: there is no plan, no such line or no such node.</summary>
    internal PairComparison? CompareWith(long stamp, string node, int line)
    {
        Require(stamp);
        var planned = _session.Lines.FindIndex(l => l.Line.Number == line);
        return _session.Snapshot.NodeOf(node) is >= 0 and var index && planned >= 0 ? _sourcing?.CompareWith(planned, index) : null;
    }

    internal IReadOnlyList<int> ServingOrder(IReadOnlyList<Order> orders, Func<Order, DateTimeOffset> at, Batch batch)
    {
        var keys = new List<(int Index, decimal?[] Keys)>();
        for (var i = 0; i < orders.Count; i++)
        {
            keys.Add((i, _session.Policy.Graph.ServeOrdersBy.IsEmpty ? ServingKeys.Of(orders[i], at(orders[i])) : KeysOf(orders[i], at(orders[i]), batch)));
        }

        keys.Sort((a, b) => ServingKeys.Compare(_session.Policy.Graph, a.Keys, b.Keys) is not 0 and var order ? order : string.CompareOrdinal(orders[a.Index].Id, orders[b.Index].Id));
        return [.. keys.Select(k => k.Index)];
    }

    private decimal?[] KeysOf(Order order, DateTimeOffset at, Batch batch)
    {
        _session.Begin(order, at, batch);
        return ServingKeys.Of(_session);
    }

    private Outcome Route(out SourcingResult? sourcing)
    {
        sourcing = null;
        _gate.Ask(BlockKind.Review, _session.Policy.Review);
        if (_session.Fault is not null)
        {
            return AfterEvent("fault", null);
        }

        if (_gate.IsCancelled)
        {
            return Outcome.Cancelled;
        }

        if (_gate.Holds.Count > 0)
        {
            sourcing = _gate.Holds.Exists(h => h.KeepsStock) && _session.Lines.Count > 0 ? Source() : null;
            return Outcome.Held;
        }

        if (_session.Lines.Count == 0)
        {
            return Outcome.NothingToShip;
        }

        sourcing = Source();
        return _session.Fault is not null ? AfterEvent("fault", sourcing) : AfterPlan(sourcing);
    }

    private SourcingResult Source()
    {
        _session.Shipping.Begin();
        _session.Terms.Fill();
        _session.Eligibility.Fill();
        _session.Costs.Begin();
        NoteMissingGeography();
        for (MoneyScale? scale = MoneyScale.Finest; scale is not null; scale = scale.Value.Coarser)
        {
            _input.Criteria.Begin();
            if (_input.TryFill(scale.Value))
            {
                var result = _steps.Run();
                if (!result.TooLarge)
                {
                    return result;
                }
            }
        }

        _session.Fault ??= new FaultRecord("overflow", "The order's amounts are too large to be planned exactly", null);
        return new SourcingResult();
    }

    /// <summary>Ranking by distance first tells nothing when the destination has no place: that is said, not guessed.</summary>
    private void NoteMissingGeography()
    {
        var first = _session.Policy.Graph.RankBy.FirstOrDefault();
        if (_session.Policy.Graph.RanksByDefault || first is not { Value: FactExpression { Fact.Path: "node.distance" } })
        {
            return;
        }

        var metres = _session.Frame.Metres;
        foreach (var distance in metres)
        {
            if (distance != Distances.DistanceTable.Unknown)
            {
                return;
            }
        }

        if (_session.Frame.Destination?.At is null)
        {
            _session.Fault ??= new FaultRecord("no_geography", "The policy ranks by distance first, and nobody knows where this order goes", first.Name);
        }
    }

    private Outcome AfterPlan(SourcingResult sourcing)
    {
        if (!sourcing.HasPlan)
        {
            return AfterEvent(NobodyCounts() && _session.Policy.Exceptions.Any(r => r.On.Contains("no_stock_data", StringComparer.Ordinal)) ? "no_stock_data" : "no_plan", sourcing);
        }

        if (_session.Policy.Confirm.IsEmpty)
        {
            return sourcing.IsComplete ? Outcome.Routed : Outcome.PartlyRouted;
        }

        _session.Frame.Plan = PlanFacts.Of(_session, sourcing);
        var before = _gate.Holds.Count;
        _gate.Ask(BlockKind.Confirm, _session.Policy.Confirm);
        _session.Frame.Plan = null;
        if (_session.Fault is not null)
        {
            return AfterEvent("fault", sourcing);
        }

        if (_gate.IsCancelled)
        {
            return Outcome.Cancelled;
        }

        if (_gate.Holds.Count > before)
        {
            return Outcome.Held;
        }

        return sourcing.IsComplete ? Outcome.Routed : Outcome.PartlyRouted;
    }

    /// <summary>Whether nobody counts some line's product anywhere.</summary>
    private bool NobodyCounts()
    {
        for (var line = 0; line < _session.Lines.Count; line++)
        {
            if (_session.Eligibility.IsCountedNowhere(line))
            {
                return true;
            }
        }

        return false;
    }

    private Outcome AfterEvent(string kind, SourcingResult? sourcing)
    {
        if (sourcing is not null && kind == "fault")
        {
            sourcing.Plan = null;
        }

        _exceptions.Run(new EventFigures(kind, _session.Order.Attempts, null, null));
        _gate.Holds.AddRange(_exceptions.Holds);
        _gate.Actions.AddRange(_exceptions.Actions);
        _gate.Typed.AddRange(_exceptions.Typed);
        _gate.Tags.UnionWith(_exceptions.Tags);
        _gate.Cleared.UnionWith(_exceptions.Cleared);
        if (_exceptions.Fault is not null)
        {
            return Outcome.Held;
        }

        if (_exceptions.Rule is null)
        {
            return kind == "fault" ? Outcome.Held : Outcome.Unroutable;
        }

        if (_exceptions.Actions.Exists(a => a is { Action: "cancel", DueBy: null }))
        {
            return Outcome.Cancelled;
        }

        if (_exceptions.Actions.Exists(a => a.Action == "ship_part") && sourcing?.Attainable is not null)
        {
            sourcing.ShipAttainable();
            return Outcome.PartlyRouted;
        }

        return _exceptions.Actions.Exists(a => a.Action == "backorder") ? Outcome.Backordered
            : _exceptions.Holds.Count > 0 ? Outcome.Held
            : _exceptions.Actions.Exists(a => a.Action == "recheck") ? Outcome.Backordered
            : Outcome.Unroutable;
    }

    private void Require(long stamp)
    {
        if (stamp != _session.Frame.Stamp)
        {
            throw new InvalidOperationException("The router has gone on since this decision, or its stock was taken: write the record first.");
        }
    }
}

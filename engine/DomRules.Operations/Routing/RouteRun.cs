using System.Collections.Immutable;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Formats.Problems;
using DomRules.Language.Diagnostics;
using DomRules.Model.Decisions;
using DomRules.Model.Orders;

namespace DomRules.Operations.Routing;

/// <summary>A batch that is ready to be routed.</summary>
public sealed class RouteRun
{
    private readonly Router _router;
    private readonly Snapshot _snapshot;
    private readonly ImmutableArray<Order> _orders;
    private readonly DecisionTime _at;
    private readonly bool _independent;

    internal RouteRun(Router router, Snapshot snapshot, ImmutableArray<Order> orders, DecisionTime at, bool independent, ImmutableArray<InputProblem> problems, int setAside, ImmutableArray<Diagnostic> warnings)
    {
        _router = router;
        _snapshot = snapshot;
        _orders = orders;
        _at = at;
        _independent = independent;
        Problems = problems;
        SetAside = setAside;
        Warnings = warnings;
    }

    /// <summary>Orders to decide.</summary>
    public int Count => _orders.Length;

    /// <summary>Orders that could not be read.</summary>
    public int SetAside { get; }

    /// <summary>What was wrong with inputs.</summary>
    public ImmutableArray<InputProblem> Problems { get; }

    /// <summary>Warnings about the policy.</summary>
    public ImmutableArray<Diagnostic> Warnings { get; }

    /// <summary>Name of a node for people.</summary>
    public string NodeName(string id) => _snapshot.NodeOf(id) is >= 0 and var node ? _snapshot.Nodes[node].Name : id;

    /// <summary>Decides all orders in serving order and returns the records in the order of the input.</summary>
    /// <param name="progress">Told how many are decided; null: nobody asks.</param>
    public DecisionRecord[] Decide(Action<int>? progress = null)
    {
        var records = new DecisionRecord[_orders.Length];
        var batch = _router.NewBatch();
        var served = 0;
        foreach (var index in _router.ServingOrder(_orders, o => _at.Of(o, _snapshot.Network.AsOf)))
        {
            var order = _orders[index];
            var decision = _router.Decide(order, _at.Of(order, _snapshot.Network.AsOf), batch);
            records[index] = decision.Record(++served);
            if (!_independent)
            {
                decision.Take();
            }

            progress?.Invoke(served);
        }

        return records;
    }

    /// <summary>The decision on one order with a node forced into its plan, on the stock that the orders served before left; null when the order is not there, or no plan has the node.</summary>
    public DecisionRecord? DecideWith(string orderId, string node, int line)
    {
        var batch = _router.NewBatch();
        foreach (var index in _router.ServingOrder(_orders, o => _at.Of(o, _snapshot.Network.AsOf)))
        {
            var order = _orders[index];
            var at = _at.Of(order, _snapshot.Network.AsOf);
            if (order.Id == orderId)
            {
                return _router.DecideWith(order, at, batch, node, line);
            }

            if (!_independent)
            {
                _router.Decide(order, at, batch).Take();
            }
        }

        return null;
    }
}

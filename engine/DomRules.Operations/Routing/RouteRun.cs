using System.Collections.Immutable;
using DomRules.Engine.Explanation;
using DomRules.Engine.Routing;
using DomRules.Formats.Problems;
using DomRules.Model.Decisions;
using DomRules.Model.Orders;
using DomRules.Operations.Inputs;

namespace DomRules.Operations.Routing;

/// <summary>A batch that is ready to be routed.</summary>
public sealed class RouteRun : PreparedRun
{
    private readonly Router _router;
    private readonly ImmutableArray<Order> _orders;
    private readonly DecisionTime _at;
    private readonly bool _independent;

    internal RouteRun(PolicyAndNetwork inputs, ImmutableArray<Order> orders, DecisionTime at, bool independent, ImmutableArray<InputProblem> problems, int setAside)
        : base(inputs, problems, setAside)
    {
        _router = new Router(inputs.Library, inputs.Snapshot);
        _orders = orders;
        _at = at;
        _independent = independent;
    }

    /// <summary>Orders to decide.</summary>
    public int Count => _orders.Length;

    /// <summary>Decides all orders in serving order and returns the records in the order of the input.</summary>
    /// <param name="progress">Told how many are decided; null: nobody asks.</param>
    public DecisionRecord[] Decide(Action<int>? progress = null)
    {
        var serving = _router.ServingOrder(_orders, AtOf);
        var records = new DecisionRecord[_orders.Length];
        if (_independent)
        {
            DecideAlone(serving, records, progress);
        }
        else
        {
            DecideInTurn(serving, records, progress);
        }

        return records;
    }

    private void DecideInTurn(IReadOnlyList<int> serving, DecisionRecord[] records, Action<int>? progress)
    {
        var count = 0;
        _router.DecideInTurn([.. serving.Select(index => _orders[index])], AtOf, _router.NewBatch(), (place, decision) =>
        {
            records[serving[place]] = decision.Record(place + 1);
            progress?.Invoke(Interlocked.Increment(ref count));
        });
    }

    /// <summary>Orders that leave each other's stock alone are decided on all cores.</summary>
    private void DecideAlone(IReadOnlyList<int> serving, DecisionRecord[] records, Action<int>? progress)
    {
        var decided = 0;
        Parallel.For(0, serving.Count, () => (Router: _router.ForAnotherThread(), Batch: _router.NewBatch()), (served, _, own) =>
        {
            var order = _orders[serving[served]];
            records[serving[served]] = own.Router.Decide(order, AtOf(order), own.Batch).Record(served + 1);
            progress?.Invoke(Interlocked.Increment(ref decided));
            return own;
        }, _ => { });
    }

    private DateTimeOffset AtOf(Order order) => _at.Of(order, Snapshot.Network.AsOf);

    /// <summary>
    /// How an order's plan stands beside the best one that ships anything of a line from a node, on the stock that the orders served before left; null
    /// when the order is not there, or has no plan.
    /// </summary>
    public PairComparison? CompareWith(string orderId, string node, int line)
    {
        var batch = _router.NewBatch();
        foreach (var index in _router.ServingOrder(_orders, AtOf))
        {
            var order = _orders[index];
            var at = AtOf(order);
            if (order.Id == orderId)
            {
                return _router.Decide(order, at, batch).CompareWith(node, line);
            }

            if (!_independent)
            {
                _router.Decide(order, at, batch).Take();
            }
        }

        return null;
    }
}

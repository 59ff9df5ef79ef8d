using DomRules.Model.Orders;

namespace DomRules.Engine.Routing;

/// <summary>
/// Decides the orders of a batch in turn, on several threads: each begins with the next order and waits until the earlier ones that share stock
/// with it have taken theirs. What comes out is what one thread would have decided, whatever the threads do.
/// </summary>
internal sealed class TurnTaking(IReadOnlyList<Order> orders, Func<Order, DateTimeOffset> at, Batch batch, Action<int, Decision> decided)
{
    private readonly StockTurns _stock = new(batch.Snapshot, batch.Slice);
    private readonly Lock _queue = new();
    private int _next;
    private volatile bool _isBroken;

    /// <summary>Decides all, each router on a thread of its own.</summary>
    internal void Run(IReadOnlyList<Router> routers) =>
        Parallel.For(0, routers.Count, new ParallelOptions { MaxDegreeOfParallelism = routers.Count }, router => Work(routers[router]));

    private void Work(Router router)
    {
        var turns = new List<StockTurn>();
        try
        {
            while (Next(turns) is >= 0 and var place && IsCalled(turns))
            {
                var decision = router.Decide(orders[place], at(orders[place]), batch);
                decided(place, decision);
                decision.Take();
                _stock.Pass(turns);
            }
        }
        catch
        {
            _isBroken = true;
            throw;
        }
    }

    private int Next(List<StockTurn> turns)
    {
        lock (_queue)
        {
            if (_next == orders.Count)
            {
                return -1;
            }

            _stock.Queue(orders[_next], turns);
            return _next++;
        }
    }

    /// <summary>Waits for the orders before; false: one of them could not be decided, so that nobody will call. Of those that wait, the earliest is never kept waiting by another.</summary>
    private bool IsCalled(List<StockTurn> turns)
    {
        var wait = new SpinWait();
        while (!_stock.IsCalled(turns))
        {
            if (_isBroken)
            {
                return false;
            }

            wait.SpinOnce(sleep1Threshold: -1);
        }

        return !_isBroken;
    }
}

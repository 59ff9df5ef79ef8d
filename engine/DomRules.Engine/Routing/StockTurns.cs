using DomRules.Engine.Snapshots;
using DomRules.Model.Orders;

namespace DomRules.Engine.Routing;

/// <summary>
/// Who may look at which stock when. The orders of a batch queue for every SKU that they could look at, so that each finds exactly what those
/// before it left, while orders that share none are decided at the same time.
/// </summary>
internal sealed class StockTurns
{
    private readonly Snapshot _snapshot;
    private readonly SnapshotSlice _slice;
    private readonly ILookup<string, int> _reservedBy;
    private readonly int[] _given;
    private readonly int[] _served;
    private readonly int[] _lastQueued;
    private readonly Dictionary<int, int[]> _ofKit = [];
    private int _orders;

    internal StockTurns(Snapshot snapshot, SnapshotSlice slice)
    {
        (_snapshot, _slice) = (snapshot, slice);
        _reservedBy = snapshot.Network.Reservations.ToLookup(held => held.Order, held => snapshot.SkuOf(held.Sku), StringComparer.Ordinal);
        _given = new int[snapshot.Products.Count];
        _served = new int[snapshot.Products.Count];
        _lastQueued = new int[snapshot.Products.Count];
    }

    /// <summary>Queues for all that an order could look at or take. Orders are queued in the order of the batch, by one thread at a time.</summary>
    internal void Queue(Order order, List<StockTurn> turns)
    {
        _orders++;
        turns.Clear();
        foreach (var line in order.Lines)
        {
            Queue(_snapshot.SkuOf(line.Sku), turns);
        }

        foreach (var sku in _reservedBy.Contains(order.Id) ? _reservedBy[order.Id] : [])
        {
            Queue(sku, turns);
        }
    }

    /// <summary>Whether all that queued before are done with what the turns are for.</summary>
    internal bool IsCalled(List<StockTurn> turns)
    {
        foreach (var turn in turns)
        {
            if (Volatile.Read(ref _served[turn.Sku]) != turn.Number)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Lets the next ones look.</summary>
    internal void Pass(List<StockTurn> turns)
    {
        foreach (var turn in turns)
        {
            Volatile.Write(ref _served[turn.Sku], turn.Number + 1);
        }
    }

    /// <summary>Of a kit all its parts are looked at.</summary>
    private void Queue(int sku, List<StockTurn> turns)
    {
        if (sku < 0)
        {
            return;
        }

        if (_snapshot.Products[sku].Product is not { Kit.IsDefaultOrEmpty: false })
        {
            Add(sku, turns);
            return;
        }

        if (!_ofKit.TryGetValue(sku, out var parts))
        {
            _ofKit[sku] = parts = [.. _slice.Closure([_snapshot.Products[sku].Code])];
        }

        foreach (var part in parts)
        {
            Add(part, turns);
        }
    }

    private void Add(int sku, List<StockTurn> turns)
    {
        if (_lastQueued[sku] != _orders)
        {
            _lastQueued[sku] = _orders;
            turns.Add(new StockTurn(sku, _given[sku]++));
        }
    }
}

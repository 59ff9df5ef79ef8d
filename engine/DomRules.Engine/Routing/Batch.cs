using DomRules.Engine.Calendars;
using DomRules.Engine.Snapshots;
using DomRules.Model.Orders;

namespace DomRules.Engine.Routing;

/// <summary>What orders that are routed one after the other leave to each other: stock and capacity. Not safe to share between threads, but as <see cref="Router.DecideInTurn(IReadOnlyList{Order}, Func{Order, DateTimeOffset}, Batch, Action{int, Decision})"/> shares it.</summary>
public sealed class Batch
{
    internal Batch(Snapshot snapshot, SnapshotSlice slice, StockLedger stock, CapacityLedger capacity)
    {
        Snapshot = snapshot;
        Slice = slice;
        Stock = stock;
        Capacity = capacity;
    }

    /// <summary>The stock with which the batch began.</summary>
    internal Snapshot Snapshot { get; }

    internal SnapshotSlice Slice { get; }

    internal StockLedger Stock { get; }

    internal CapacityLedger Capacity { get; }

    /// <summary>A copy; from now on neither sees what the other takes.</summary>
    public Batch Fork() => new(Snapshot, Slice, Stock.Fork(), Capacity.Fork());
}

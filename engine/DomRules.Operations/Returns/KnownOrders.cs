using System.Collections.Immutable;
using DomRules.Formats;
using DomRules.Formats.Decisions;
using DomRules.Formats.Orders;
using DomRules.Formats.Problems;
using DomRules.Model.Decisions;
using DomRules.Model.Orders;
using DomRules.Model.Returns;

namespace DomRules.Operations.Returns;

/// <summary>What is known of the orders that returns come from: themselves, and where they were shipped from.</summary>
internal sealed class KnownOrders
{
    private readonly Dictionary<string, Order> _orders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<ShippedLine>> _shipped = new(StringComparer.Ordinal);

    /// <summary>The return with what is known of its order, unless it brought that itself.</summary>
    internal ReturnRequest Complete(ReturnRequest request) => request with
    {
        Order = request.Order ?? _orders.GetValueOrDefault(request.OrderId),
        Shipped = request.Shipped.IsEmpty && _shipped.TryGetValue(request.OrderId, out var shipped) ? shipped : request.Shipped,
    };

    /// <summary>Orders at hand, and the decisions by which they were routed.</summary>
    internal void Add(IEnumerable<Order> orders, IEnumerable<DecisionRecord> routed)
    {
        foreach (var order in orders)
        {
            _orders.TryAdd(order.Id, order);
        }

        foreach (var record in routed)
        {
            Add(record);
        }
    }

    /// <summary>Reads orders; of two with one id the first counts.</summary>
    internal void ReadOrders(string path, ReadingOptions options, ImmutableArray<InputProblem>.Builder problems)
    {
        foreach (var reading in new OrderReader(options).ReadPath(path))
        {
            problems.AddRange(reading.Problems);
            if (reading.Order is { } order)
            {
                _orders.TryAdd(order.Id, order);
            }
        }
    }

    /// <summary>Reads decisions; of several on one order the last counts.</summary>
    internal void ReadDecisions(string path, ImmutableArray<InputProblem>.Builder problems)
    {
        foreach (var reading in new DecisionRecordReader().ReadFile(path))
        {
            problems.AddRange(reading.Problems);
            if (reading.Record is { } record)
            {
                Add(record);
            }
        }
    }

    private void Add(DecisionRecord record)
    {
        if (ShippedLines.Of(record) is { IsEmpty: false } shipped)
        {
            _shipped[record.Order] = shipped;
        }
    }
}

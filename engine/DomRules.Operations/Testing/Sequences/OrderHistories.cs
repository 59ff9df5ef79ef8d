using System.Collections.Immutable;
using DomRules.Model.Decisions;

namespace DomRules.Operations.Testing.Sequences;

/// <summary>What was decided on each order, and in which step.</summary>
internal sealed class OrderHistories
{
    private readonly Dictionary<string, OrderHistory> _orders = new(StringComparer.Ordinal);

    internal OrderHistory Of(string order) => _orders.GetValueOrDefault(order) ?? OrderHistory.None;

    /// <summary>Adds the decisions of one step.</summary>
    internal void Add(ImmutableArray<DecisionRecord> decisions)
    {
        foreach (var step in decisions.Where(d => d.Kind != "promise" && d.Return is null).GroupBy(d => d.Order, StringComparer.Ordinal))
        {
            _orders[step.Key] = Of(step.Key).With([.. step]);
        }
    }
}

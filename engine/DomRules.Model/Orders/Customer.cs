using System.Collections.Immutable;
using DomRules.Model.Values;

namespace DomRules.Model.Orders;

/// <summary>What routing may know of a customer: no name, no contact.</summary>
public sealed record Customer
{
    /// <summary>Codes of the vocabulary <c>order.customer.tags</c>.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The merchant's segment; null: unknown.</summary>
    public string? Segment { get; init; }

    /// <summary>Orders placed before this one; 0 when the input is silent.</summary>
    public int OrdersBefore { get; init; }

    /// <summary>The merchant's own facts on <c>customer</c>.</summary>
    public ImmutableSortedDictionary<string, Value> Attributes { get; init; } = NoAttributes.Map;
}

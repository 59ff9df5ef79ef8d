using System.Collections.Immutable;
using DomRules.Model.Values;

namespace DomRules.Engine.Facts;

/// <summary>What the facts <c>item.*</c> say of what comes back; what the item shares with its line is read from the line.</summary>
/// <param name="Line">Index of its line in the order.</param>
/// <param name="Quantity">Units that come back.</param>
/// <param name="UnitPrice">Price of one unit; null: unknown, counted as 0.</param>
/// <param name="Condition">Code.</param>
/// <param name="Reason">Code.</param>
/// <param name="Refund">What the customer gets back.</param>
/// <param name="SecondsSinceDelivery">Null: nobody knows the day.</param>
/// <param name="Origin">Node that shipped it; null: unknown.</param>
/// <param name="Attributes">The merchant's own facts.</param>
public sealed record ItemFigures(
    int Line, decimal Quantity, MoneyValue? UnitPrice, string Condition, string Reason, MoneyValue Refund, decimal? SecondsSinceDelivery, string? Origin,
    ImmutableSortedDictionary<string, Value> Attributes);

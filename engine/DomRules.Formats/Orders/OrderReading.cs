using System.Collections.Immutable;
using DomRules.Formats.Problems;
using DomRules.Model.Orders;

namespace DomRules.Formats.Orders;

/// <summary>One record of a batch: an order, or one that was set aside.</summary>
/// <param name="Position">Place in the input, from 0.</param>
/// <param name="Line">Line on which it starts, from 1; 0: the file as a whole.</param>
/// <param name="Order">Null: set aside, <paramref name="Problems"/> say why.</param>
/// <param name="Problems">In the order of their place.</param>
public readonly record struct OrderReading(int Position, int Line, Order? Order, ImmutableArray<InputProblem> Problems)
{
    /// <summary>Whether there is no order to route.</summary>
    public bool IsSetAside => Order is null;
}

using System.Collections.Immutable;
using DomRules.Model.Orders;

namespace DomRules.Model.Returns;

/// <summary>A return beside its order.</summary>
/// <param name="Order">The order; where nobody has it, one made up of what is known: its id, its place and the lines that come back.</param>
/// <param name="Items">As many as were asked, in their order; an item with a problem has a line made up of it.</param>
/// <param name="Problems">What does not fit the order, by item; empty: all fits.</param>
public sealed record MatchedReturn(Order Order, ImmutableArray<MatchedItem> Items, ImmutableArray<ReturnProblem> Problems);

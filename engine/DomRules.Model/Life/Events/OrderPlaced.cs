using System.Collections.Immutable;
using DomRules.Model.Orders;

namespace DomRules.Model.Life.Events;

/// <summary>An order or a cart is known from now on.</summary>
/// <param name="Placed">As it came.</param>
/// <param name="At">When.</param>
/// <param name="IsCart">Whether only its stock is held.</param>
/// <param name="Digital">Numbers of lines that need no node.</param>
public sealed record OrderPlaced(Order Placed, DateTimeOffset At, bool IsCart, ImmutableSortedSet<int> Digital) : OrderLifeEvent(Placed.Id);

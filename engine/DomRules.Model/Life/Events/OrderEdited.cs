using System.Collections.Immutable;
using DomRules.Model.Orders;

namespace DomRules.Model.Life.Events;

/// <summary>The customer changed the order.</summary>
/// <param name="Edited">As it is now.</param>
/// <param name="Digital">Numbers of lines that need no node.</param>
public sealed record OrderEdited(Order Edited, ImmutableSortedSet<int> Digital) : OrderLifeEvent(Edited.Id);

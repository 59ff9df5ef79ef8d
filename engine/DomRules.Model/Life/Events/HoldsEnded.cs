using System.Collections.Immutable;

namespace DomRules.Model.Life.Events;

/// <summary>Holds of the order are ended.</summary>
/// <param name="Order">Order id.</param>
/// <param name="By">Who ended them; null: what happened to the order.</param>
/// <param name="Because">Why.</param>
/// <param name="Cleared">Rules that do not hold again.</param>
/// <param name="Rules">Rules whose holds are ended; others stay.</param>
public sealed record HoldsEnded(string Order, string? By, string Because, ImmutableArray<string> Cleared, ImmutableArray<string> Rules) : OrderLifeEvent(Order);

namespace DomRules.Model.Life.Events;

/// <summary>Units of a reservation no longer hold stock.</summary>
/// <param name="Key">Which.</param>
/// <param name="Quantity">Units, at most what it holds.</param>
/// <param name="State">Consumed, released or expired.</param>
public sealed record ReservationEnded(ReservationKey Key, decimal Quantity, ReservationState State) : LifeEvent;

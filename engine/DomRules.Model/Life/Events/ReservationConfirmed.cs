namespace DomRules.Model.Life.Events;

/// <summary>A held reservation is the order's now, and does not expire.</summary>
/// <param name="Key">Which.</param>
public sealed record ReservationConfirmed(ReservationKey Key) : LifeEvent;

namespace DomRules.Model.Life.Events;

/// <summary>Units that were reserved of an arrival, or outstanding, are reserved of what is on hand now.</summary>
/// <param name="Key">Which.</param>
/// <param name="Quantity">Units.</param>
public sealed record ReservationMoved(ReservationKey Key, decimal Quantity) : LifeEvent;

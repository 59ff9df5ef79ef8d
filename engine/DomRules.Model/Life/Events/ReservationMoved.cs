namespace DomRules.Model.Life.Events;

/// <summary>Units that were reserved of an arrival, or outstanding, are reserved of another counter now: on hand, or outstanding where the arrival did not bring them.</summary>
/// <param name="Key">Which.</param>
/// <param name="Quantity">Units.</param>
/// <param name="To">Of which counter; never an arrival.</param>
public sealed record ReservationMoved(ReservationKey Key, decimal Quantity, StockSource To = StockSource.OnHand) : LifeEvent;

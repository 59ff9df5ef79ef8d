namespace DomRules.Model.Life.Events;

/// <summary>Stock was set aside; it adds to a reservation of the same key.</summary>
/// <param name="Reservation">What.</param>
public sealed record ReservationMade(StockReservation Reservation) : LifeEvent;

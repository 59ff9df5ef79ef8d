namespace DomRules.Model.Networks;

/// <summary>Room taken in a slot.</summary>
/// <param name="On">Day at the node.</param>
/// <param name="Orders">How many orders.</param>
/// <param name="Order">Whose; an order's own booking is never in its own way. Null: nobody's that could be named.</param>
/// <param name="Expires">From this moment on it no longer counts; null: never.</param>
public sealed record SlotBooking(DateOnly On, decimal Orders = 1, string? Order = null, DateTimeOffset? Expires = null);

namespace DomRules.Model.Life;

/// <summary>How a reservation stands: held → confirmed → consumed, or released or expired. Only the first two hold stock.</summary>
public enum ReservationState
{
    /// <summary>Set aside for a while: it may expire, or waits for a person.</summary>
    Held,

    /// <summary>The order's until it ships; it never expires.</summary>
    Confirmed,

    /// <summary>Shipped.</summary>
    Consumed,

    /// <summary>Given back.</summary>
    Released,

    /// <summary>Lapsed.</summary>
    Expired,
}

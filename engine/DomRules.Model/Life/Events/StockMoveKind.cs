namespace DomRules.Model.Life.Events;

/// <summary>Why units came to a place or left it.</summary>
public enum StockMoveKind
{
    /// <summary>Delivered by a supplier or another site.</summary>
    Received,

    /// <summary>Came back from a customer.</summary>
    Returned,

    /// <summary>Left with a shipment.</summary>
    Shipped,

    /// <summary>Counted anew, or known to be wrong.</summary>
    Corrected,

    /// <summary>There, but no longer for sale.</summary>
    SetAside,
}

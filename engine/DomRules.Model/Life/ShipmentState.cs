namespace DomRules.Model.Life;

/// <summary>How a planned shipment stands.</summary>
public enum ShipmentState
{
    /// <summary>Its stock is set aside; an edit may still change it.</summary>
    Reserved,

    /// <summary>The node has been told to pick it.</summary>
    Released,

    /// <summary>It has left.</summary>
    Shipped,

    /// <summary>The customer has it.</summary>
    Delivered,

    /// <summary>It did not come to it; its units are open again, or cancelled.</summary>
    Broken,
}

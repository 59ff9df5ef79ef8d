namespace DomRules.Model.Life;

/// <summary>The one state that an order is in; it follows from its parts, the first that applies.</summary>
public enum OrderStatus
{
    /// <summary>A cart whose stock is held; no order yet.</summary>
    Promised,

    /// <summary>Nothing of it is left to do, and nothing was shipped.</summary>
    Cancelled,

    /// <summary>A person looks first.</summary>
    Held,

    /// <summary>Part of it has no plan, and something will look again: a timer, or stock that arrives.</summary>
    Waiting,

    /// <summary>Part of it has no plan, and nothing will look again by itself.</summary>
    Unroutable,

    /// <summary>All of it is planned, some of it is not yet told to a node.</summary>
    Reserved,

    /// <summary>All nodes were told, some have not shipped.</summary>
    Released,

    /// <summary>All has left, some is on its way.</summary>
    Shipped,

    /// <summary>The customer has all that was not cancelled.</summary>
    Delivered,

    /// <summary>All that was delivered came back.</summary>
    Returned,
}

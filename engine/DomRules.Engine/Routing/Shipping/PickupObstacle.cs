namespace DomRules.Engine.Routing.Shipping;

/// <summary>Why goods of a node cannot be collected at a counter as the order asks.</summary>
internal enum PickupObstacle : byte
{
    None,

    /// <summary>They lie elsewhere, and no lane leads to the counter.</summary>
    NoLane,

    /// <summary>No day comes on which they are there and the counter is open.</summary>
    NeverReady,

    /// <summary>The giving node is full on every day that counts.</summary>
    NoCapacity,

    /// <summary>The slot is over before they are ready.</summary>
    SlotOver,

    /// <summary>The slot is full.</summary>
    SlotFull,
}

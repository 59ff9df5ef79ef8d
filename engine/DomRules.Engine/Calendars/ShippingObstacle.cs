namespace DomRules.Engine.Calendars;

/// <summary>Why a service does not carry a shipment.</summary>
internal enum ShippingObstacle : byte
{
    /// <summary>Nothing stands in the way.</summary>
    None,

    /// <summary>Its level is slower than the order's.</summary>
    Slower,

    /// <summary>It does not go from there to there.</summary>
    NoZone,

    /// <summary>A parcel is heavier than its last bracket, or it has no price from there to there.</summary>
    OverWeight,

    /// <summary>No day comes on which the node works and the service collects, or none on which it delivers.</summary>
    Closed,

    /// <summary>The node's capacity is used up: on the day if it is hard, else for 14 days.</summary>
    NoCapacity,

    /// <summary>The day asked for is more than 400 days ahead.</summary>
    TooFarAhead,

    /// <summary>A rule forbids it, or it was slower and late.</summary>
    Forbidden,
}

namespace DomRules.Engine.Calendars;

/// <summary>Names of obstacles in records.</summary>
internal static class ShippingObstacles
{
    /// <summary>The stable code, <c>no_zone</c> for example.</summary>
    public static string Code(this ShippingObstacle obstacle) => obstacle switch
    {
        ShippingObstacle.None => "none",
        ShippingObstacle.Slower => "slower_service",
        ShippingObstacle.NoZone => "no_zone",
        ShippingObstacle.OverWeight => "over_weight",
        ShippingObstacle.Closed => "closed",
        ShippingObstacle.NoCapacity => "no_capacity",
        ShippingObstacle.TooFarAhead => "too_far_ahead",
        ShippingObstacle.Forbidden => "forbidden",
        _ => throw new ArgumentOutOfRangeException(nameof(obstacle), obstacle, null),
    };
}

namespace DomRules.Engine.Calendars;

/// <summary>When a shipment leaves and arrives, in day numbers; or why it does not.</summary>
/// <param name="Obstacle">None, or why there are no dates.</param>
/// <param name="ShipBy">Day at the node.</param>
/// <param name="DeliverOn">Day at the destination.</param>
internal readonly record struct ShippingDates(ShippingObstacle Obstacle, int ShipBy, int DeliverOn)
{
    public bool Ships => Obstacle == ShippingObstacle.None;

    public static ShippingDates Not(ShippingObstacle obstacle) => new(obstacle, DayNumbers.Never, DayNumbers.Never);
}

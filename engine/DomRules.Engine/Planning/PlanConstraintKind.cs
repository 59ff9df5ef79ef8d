namespace DomRules.Engine.Planning;

/// <summary>The kinds of constraint besides stock.</summary>
public enum PlanConstraintKind
{
    /// <summary>The cap on shipments.</summary>
    ShipmentCap,

    /// <summary>The least value of a shipment.</summary>
    Floor,

    /// <summary>A hard group of lines; its index follows.</summary>
    Group,

    /// <summary>A line that must not be split; its index follows.</summary>
    WholeLine,

    /// <summary>More shipments only if they pay.</summary>
    SplitConditions,

    /// <summary>Some dispatch has no price for its content; lifted, it goes at the price of its bounds.</summary>
    Pricing,
}

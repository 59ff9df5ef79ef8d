namespace DomRules.Model.Graph.Effects;

/// <summary>What an addition to the cost is counted by.</summary>
public enum CostBasis
{
    /// <summary>Once a plan.</summary>
    Order,

    /// <summary>Each shipment.</summary>
    Shipment,

    /// <summary>Each shipment after the first.</summary>
    ExtraShipment,

    /// <summary>Each parcel.</summary>
    Parcel,

    /// <summary>Each line in a shipment.</summary>
    Line,

    /// <summary>Each unit.</summary>
    Unit,

    /// <summary>Each kilogram, pro rata.</summary>
    Kilogram,

    /// <summary>Each kilometre between node and destination, pro rata, per shipment.</summary>
    Kilometre,

    /// <summary>Each calendar day after the promise, per shipment.</summary>
    DayLate,
}

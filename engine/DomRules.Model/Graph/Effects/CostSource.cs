namespace DomRules.Model.Graph.Effects;

/// <summary>What an addition to the cost is.</summary>
public enum CostSource
{
    /// <summary>An amount of money.</summary>
    Amount,

    /// <summary>What the carrier charges for the parcels.</summary>
    CarrierRate,

    /// <summary>The node's own cost per shipment, line and unit.</summary>
    NodeCost,
}

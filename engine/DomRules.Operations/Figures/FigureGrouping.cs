namespace DomRules.Operations.Figures;

/// <summary>By what figures are told apart.</summary>
public enum FigureGrouping
{
    /// <summary>Name and version of the policy that planned the order first.</summary>
    Policy,

    /// <summary>The order's market.</summary>
    Market,

    /// <summary>The node of each shipment; an order counts at each of its nodes.</summary>
    Node,

    /// <summary>Day on which the order was placed.</summary>
    Day,

    /// <summary>ISO week in which the order was placed.</summary>
    Week,

    /// <summary>Month in which the order was placed.</summary>
    Month,
}

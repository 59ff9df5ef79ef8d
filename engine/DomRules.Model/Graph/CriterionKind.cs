namespace DomRules.Model.Graph;

/// <summary>What a rank list can ask for.</summary>
public enum CriterionKind
{
    /// <summary>Fewest shipments.</summary>
    FewestShipments,

    /// <summary>Lowest cost of the plan.</summary>
    LowestCost,

    /// <summary>Earliest last delivery, then earliest deliveries in total.</summary>
    EarliestDelivery,

    /// <summary>Fewest shipments that miss the promise.</summary>
    OnTimeFirst,

    /// <summary>A value over (node, line) pairs: the worst, then the total. <c>nearest</c> is lowest <c>node.distance</c>.</summary>
    Worst,

    /// <summary>The total over pairs.</summary>
    Total,

    /// <summary>The average, weighted by units.</summary>
    Average,

    /// <summary>Most units from nodes that meet a condition.</summary>
    PreferNodes,

    /// <summary>Line by line, as much as possible from the best node, then the next.</summary>
    FillBy,

    /// <summary>Highest score, averaged over units.</summary>
    Score,
}

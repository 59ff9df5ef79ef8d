namespace DomRules.Engine.Planning;

/// <summary>What a criterion of a rank list measures on a whole plan.</summary>
public enum CriterionKind
{
    /// <summary>The number of dispatches used; fewer is better.</summary>
    FewestShipments,

    /// <summary>All dispatch prices, extra shipments and broken soft groups; less is better.</summary>
    LowestCost,

    /// <summary>The last delivery day, then the total of the shipments' days; an unknown day comes after all known ones.</summary>
    EarliestDelivery,

    /// <summary>The number of shipments that are late; fewer is better.</summary>
    OnTimeFirst,

    /// <summary>The worst value over the plan's (node, line) pairs, then their total. Sense decides which way is worse.</summary>
    Worst,

    /// <summary>The total of the values over the plan's (node, line) pairs, each pair counted once.</summary>
    Total,

    /// <summary>The average of the values, weighted by units; compared exactly, as a fraction.</summary>
    Average,

    /// <summary>The sum of value times units: with values 0 and 1 the units from preferred pairs.</summary>
    Units,

    /// <summary>The waterfall: line by line in line order, as much as possible from the best value, then the next. Takes no tolerance.</summary>
    FillBy,

    /// <summary>Part plans: the number of lines planned whole; more is better.</summary>
    MostCompleteLines,

    /// <summary>Part plans: the value of what is planned; more is better.</summary>
    MostValue,

    /// <summary>Part plans: the units planned; more is better.</summary>
    MostUnits,

    /// <summary>The units that stand on backorder candidates; fewer is better.</summary>
    LeastBackordered,
}

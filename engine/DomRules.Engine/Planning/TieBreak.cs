namespace DomRules.Engine.Planning;

/// <summary>What told two plans apart that all criteria leave equal; in this order.</summary>
public enum TieBreak
{
    /// <summary>Nothing: a criterion did, or the plans are equal.</summary>
    None,

    /// <summary>Fewer nodes that ship only what is backordered.</summary>
    BackorderWhereShipping,

    /// <summary>The sorted list of node ranks.</summary>
    NodeRanks,

    /// <summary>The sorted list of node ids.</summary>
    NodeIds,

    /// <summary>Line by line the earlier node, and the larger quantity from it.</summary>
    LineByLine,

    /// <summary>The earlier candidate, where one node offers a line in several ways.</summary>
    Candidates,
}

namespace DomRules.Engine.Planning;

/// <summary>A node. Nodes are added in the ordinal order of their ids, so that the index stands for the id in ties.</summary>
/// <param name="Rank">The node's rank; lower ranks win ties.</param>
/// <param name="Site">Nodes of one site stand together: kept-together lines may come from any of them.</param>
public readonly record struct PlanNode(long Rank, int Site);

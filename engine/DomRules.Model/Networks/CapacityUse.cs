namespace DomRules.Model.Networks;

/// <summary>How much of a node's day is used; for that day it is told instead of what the node's own capacity says. Of a node without capacity it means nothing.</summary>
/// <param name="Node">The node's id.</param>
/// <param name="On">Day at the node on which it leaves.</param>
/// <param name="Used">In the unit of the node's capacity.</param>
public sealed record CapacityUse(string Node, DateOnly On, decimal Used);

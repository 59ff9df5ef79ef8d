namespace DomRules.Model.Networks;

/// <summary>What a node can do in a day.</summary>
/// <param name="Unit">orders, lines or units.</param>
/// <param name="PerDay">At most so many, a day in the node's zone.</param>
/// <param name="Used">Used today, before this order.</param>
/// <param name="Hard">Whether a full day is a veto instead of moving the ship-by day.</param>
public sealed record Capacity(string Unit, decimal PerDay, decimal Used, bool Hard = false);

namespace DomRules.Engine.Planning;

/// <summary>A line of the order, in line order.</summary>
/// <param name="Demand">What is asked for, in steps of the product's quantity; positive.</param>
/// <param name="UnitsPerStep">Units in one step, in one scale for all lines; positive. It weighs averages and units.</param>
/// <param name="ValuePerStep">What one step is worth, in the scale of money; not negative. Floors and part plans read it.</param>
/// <param name="Whole">Whether the whole quantity must come from one candidate (kits, <c>never split quantity</c>).</param>
public readonly record struct PlanLine(long Demand, long UnitsPerStep = 1, long ValuePerStep = 0, bool Whole = false);

namespace DomRules.Model.Graph.Effects;

/// <summary>Adds to the cost of a plan.</summary>
/// <param name="From">An amount, the carrier rate, or the node cost.</param>
/// <param name="Amount">Money, for <see cref="CostSource.Amount"/>; null otherwise.</param>
/// <param name="Basis">What it is counted by.</param>
/// <param name="IsSubtracted">Whether it is taken off.</param>
public sealed record AddCostEffect(CostSource From, Expression? Amount, CostBasis Basis, bool IsSubtracted) : Effect;

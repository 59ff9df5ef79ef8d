namespace DomRules.Engine.Facts;

/// <summary>What the facts <c>shipment.*</c> say; quantifiers over lines then see the shipment's lines only.</summary>
/// <param name="Lines">Indexes of its lines in the order.</param>
/// <param name="Units">Units in it.</param>
/// <param name="Value">In the policy's currency.</param>
/// <param name="WeightGrams">Null: unknown.</param>
/// <param name="Cost">In the policy's currency.</param>
public sealed record ShipmentFigures(IReadOnlyList<int> Lines, decimal Units, decimal Value, decimal? WeightGrams, decimal Cost);

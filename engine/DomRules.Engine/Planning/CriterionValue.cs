namespace DomRules.Engine.Planning;

/// <summary>What a criterion measured on a plan, in the criterion's own direction and scale.</summary>
/// <param name="Value">
/// The number that counts first: shipments, cost, last day, worst value, total, units; for an average the sum of value times units; for a
/// waterfall the units that come from each line's best value.
/// </param>
/// <param name="Then">What counts next: the total of days for <c>EarliestDelivery</c>, the total for <c>Worst</c>; else 0.</param>
/// <param name="Divisor">The units by which an average is divided; else 1.</param>
/// <param name="Unknown">How many pairs, shipments or (averages and units) units were unknown; they come after every known value.</param>
public readonly record struct CriterionValue(long Value, long Then = 0, long Divisor = 1, long Unknown = 0);

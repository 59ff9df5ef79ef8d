namespace DomRules.Engine.Planning;

/// <summary>What told two plans apart before the rank list was read.</summary>
/// <param name="Kind">What was measured.</param>
/// <param name="Criterion">The problem's criterion; -1: it is what such plans are ranked by unless something else is said.</param>
/// <param name="Best">The best plan's value.</param>
/// <param name="Other">The other's.</param>
public readonly record struct PrefixVerdict(CriterionKind Kind, int Criterion, CriterionValue Best, CriterionValue Other);

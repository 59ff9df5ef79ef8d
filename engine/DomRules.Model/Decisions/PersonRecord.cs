namespace DomRules.Model.Decisions;

/// <summary>Who decided something, and why.</summary>
/// <param name="By">Who.</param>
/// <param name="Because">Why; empty: not said.</param>
/// <param name="Instead">What the policy would have done, in one sentence: the plan that was overridden, the hold that was released; null where it is the same.</param>
/// <param name="Difference">What the person's plan costs more, such as <c>1.20 EUR</c>; null unless both have a cost.</param>
public sealed record PersonRecord(string By, string Because, string? Instead, string? Difference);

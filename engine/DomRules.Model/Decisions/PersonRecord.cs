namespace DomRules.Model.Decisions;

/// <summary>Who decided something, and why.</summary>
/// <param name="By">Who.</param>
/// <param name="Because">Why; empty: not said.</param>
/// <param name="Instead">The plan that the engine would have made, in one sentence; null unless a plan was overridden.</param>
/// <param name="Difference">What the person's plan costs more, such as <c>1.20 EUR</c>; null unless both have a cost.</param>
public sealed record PersonRecord(string By, string Because, string? Instead, string? Difference);

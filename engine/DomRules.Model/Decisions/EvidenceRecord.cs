namespace DomRules.Model.Decisions;

/// <summary>A part of a condition: what was needed, what was the case.</summary>
/// <param name="Fact">As written: <c>order.value</c>.</param>
/// <param name="Actual">With unit; <c>unknown</c> when it was.</param>
/// <param name="Needed">Like <c>&lt; 40 EUR</c>.</param>
/// <param name="Holds">Whether it was met.</param>
public sealed record EvidenceRecord(string Fact, string Actual, string Needed, bool Holds);

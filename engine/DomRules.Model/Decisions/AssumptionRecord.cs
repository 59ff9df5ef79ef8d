namespace DomRules.Model.Decisions;

/// <summary>A fact whose missing value was assumed.</summary>
/// <param name="Fact">As written.</param>
/// <param name="Of">Line number or node id; null for the order.</param>
/// <param name="Assumed">The value, with unit.</param>
/// <param name="Meaning">The author's words.</param>
public sealed record AssumptionRecord(string Fact, string? Of, string Assumed, string Meaning);

namespace DomRules.Model.Decisions;

/// <summary>A hold. Queue and due time are null where the rule names none.</summary>
public sealed record HoldRecord(string? Queue, string Rule, string Because, DateTimeOffset? DueBy, bool KeepsStock, string Source);

namespace DomRules.Model.Decisions;

/// <summary>A part of a cost, and the rule that added it.</summary>
public sealed record CostPartRecord(string Rule, string Amount, string Because);

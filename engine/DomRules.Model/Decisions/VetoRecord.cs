namespace DomRules.Model.Decisions;

/// <summary>A rule (or built-in veto, then without source) that ruled a candidate out.</summary>
public sealed record VetoRecord(string Rule, string Because, string? Source);

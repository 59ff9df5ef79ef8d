namespace DomRules.Model.Decisions;

/// <summary>A parameter in force.</summary>
public sealed record ParameterRecord(string Name, string Value);

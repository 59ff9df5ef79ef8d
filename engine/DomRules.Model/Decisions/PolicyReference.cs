namespace DomRules.Model.Decisions;

/// <summary>Which policy decided.</summary>
public sealed record PolicyReference(string Name, string Version, string Hash);

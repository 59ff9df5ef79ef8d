namespace DomRules.Model.Decisions;

/// <summary>The best value of a criterion that any plan could still have had.</summary>
public sealed record BoundRecord(string Criterion, string Bound);

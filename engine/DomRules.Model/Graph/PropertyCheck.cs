namespace DomRules.Model.Graph;

/// <summary>A <c>check</c>: a condition over any shipment, line and node of a plan that never, or always, holds.</summary>
public sealed record PropertyCheck(string Name, bool IsNever, Expression Condition, SourceSpan Source);

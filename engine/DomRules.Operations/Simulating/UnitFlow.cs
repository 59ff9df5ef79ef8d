namespace DomRules.Operations.Simulating;

/// <summary>Units that would come from another node, or stay.</summary>
/// <param name="From">The node before; null: they were not planned; <c>*</c>: nodes beyond those that are told one by one.</param>
/// <param name="To">The node after; null: they would not be planned.</param>
/// <param name="Units">How many.</param>
public sealed record UnitFlow(string? From, string? To, decimal Units);

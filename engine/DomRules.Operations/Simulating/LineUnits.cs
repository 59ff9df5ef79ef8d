namespace DomRules.Operations.Simulating;

/// <summary>Units of a line from a node.</summary>
/// <param name="Line">Number of the line.</param>
/// <param name="Node">Id of the node; null: they are not planned.</param>
/// <param name="Quantity">How many.</param>
public sealed record LineUnits(int Line, string? Node, decimal Quantity);

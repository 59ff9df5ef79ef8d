namespace DomRules.Operations.Simulating;

/// <summary>A sum before and after.</summary>
/// <param name="Name">Of what.</param>
/// <param name="Before">As it was.</param>
/// <param name="After">As it would be.</param>
public sealed record PairedSum(string Name, decimal Before, decimal After);

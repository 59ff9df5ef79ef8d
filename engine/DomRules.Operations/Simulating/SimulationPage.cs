namespace DomRules.Operations.Simulating;

/// <summary>Some rows of a simulation's result.</summary>
/// <param name="Hash">Under which they are kept.</param>
/// <param name="Rows">How many.</param>
public sealed record SimulationPage(string Hash, int Rows);

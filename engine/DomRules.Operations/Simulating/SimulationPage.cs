namespace DomRules.Operations.Simulating;

/// <summary>Some rows of a simulation's result.</summary>
/// <param name="Hash">Under which they are kept.</param>
/// <param name="Rows">How many.</param>
/// <param name="Inputs">Under which it is kept what each of them was decided on, in the same order; null: their decisions have it.</param>
public sealed record SimulationPage(string Hash, int Rows, string? Inputs = null);

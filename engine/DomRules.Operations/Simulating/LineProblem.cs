namespace DomRules.Operations.Simulating;

/// <summary>An order of a file that was not simulated.</summary>
/// <param name="Line">Number of its line, from 1.</param>
/// <param name="Why">Why not.</param>
public sealed record LineProblem(int Line, string Why);

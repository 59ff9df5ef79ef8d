namespace DomRules.Engine.Planning.FewLines;

/// <summary>What reading candidates needs to know of their line.</summary>
/// <param name="Demand">What is asked for.</param>
/// <param name="MostPerStep">The largest price of a step that is added exactly.</param>
/// <param name="IsWhole">Whether all of it must come from one candidate.</param>
internal readonly record struct FewLine(long Demand, long MostPerStep, bool IsWhole);

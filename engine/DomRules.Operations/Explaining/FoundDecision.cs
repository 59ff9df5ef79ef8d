using System.Collections.Immutable;
using DomRules.Formats.Problems;
using DomRules.Model.Decisions;

namespace DomRules.Operations.Explaining;

/// <summary>A decision from a file, with what it was made of where that is known.</summary>
/// <param name="Record">The decision.</param>
/// <param name="Inputs">Null where they are not recorded beside it.</param>
/// <param name="Notes">What reading it came upon.</param>
public sealed record FoundDecision(DecisionRecord Record, RouteInputs? Inputs, ImmutableArray<InputProblem> Notes);

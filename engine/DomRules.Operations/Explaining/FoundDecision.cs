using DomRules.Model.Decisions;

namespace DomRules.Operations.Explaining;

/// <summary>A decision from a file, with what it was made of where that is known.</summary>
public sealed record FoundDecision(DecisionRecord Record, RouteInputs? Inputs);

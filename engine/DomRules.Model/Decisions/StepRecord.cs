using System.Collections.Immutable;

namespace DomRules.Model.Decisions;

/// <summary>What a step came to.</summary>
/// <param name="Step">Its name.</param>
/// <param name="Result">won, no_plan, not_tried, condition_not_met, or filled (it planned a part and another step the rest).</param>
/// <param name="Short">Lines it could not plan, by number.</param>
/// <param name="BlockedBy">Rules and caps that stood in the way.</param>
public sealed record StepRecord(string Step, string Result, ImmutableArray<int> Short, ImmutableArray<string> BlockedBy);

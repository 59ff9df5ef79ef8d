using DomRules.Model.Decisions;
using DomRules.Store.Decisions;

namespace DomRules.Operations.Simulating;

/// <summary>A decision that was looked at under another version.</summary>
/// <param name="Row">Which.</param>
/// <param name="Before">As it was made; null: its record cannot be read.</param>
/// <param name="After">As the other version makes it; null: it cannot be made again.</param>
/// <param name="IsReproduced">Whether its own version comes to the same bytes now.</param>
/// <param name="Problem">Why it cannot be made again; null: it can.</param>
/// <param name="IsErased">Whether what it was made of was not kept, or erased.</param>
public sealed record SimulatedDecision(DecisionRow Row, DecisionRecord? Before, DecisionRecord? After, bool IsReproduced, string? Problem, bool IsErased = false);

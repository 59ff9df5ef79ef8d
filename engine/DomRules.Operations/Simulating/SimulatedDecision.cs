using DomRules.Model.Decisions;

namespace DomRules.Operations.Simulating;

/// <summary>A decision that was looked at under another version.</summary>
/// <param name="Subject">Which.</param>
/// <param name="Before">As it was made, or as the version to compare with makes it; null: it cannot be read, or made.</param>
/// <param name="After">As the other version makes it; null: it cannot be made again.</param>
/// <param name="IsReproduced">Whether its own version comes to the same bytes now; null: nobody asked, since two versions are compared.</param>
/// <param name="Problem">Why it cannot be made again; null: it can.</param>
/// <param name="IsErased">Whether what it was made of was not kept, or erased.</param>
public sealed record SimulatedDecision(SimulatedSubject Subject, DecisionRecord? Before, DecisionRecord? After, bool? IsReproduced, string? Problem, bool IsErased = false)
{
    /// <summary>Both sides beside each other; null: one of them is not there.</summary>
    public DecisionChange? Change => Before is { } before && After is { } after ? new DecisionChange(Subject, DecidedSide.Of(before), DecidedSide.Of(after)) : null;

    /// <summary>Whether it is no matter of the version that is simulated.</summary>
    public bool IsOutside { get; init; }

    internal static SimulatedDecision Not(SimulatedSubject subject, DecisionRecord? before, string problem) => new(subject, before, null, false, problem);
}

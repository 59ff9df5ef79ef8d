using System.Collections.Immutable;

namespace DomRules.Operations.Simulating;

/// <summary>Some of the changes that a simulation found.</summary>
/// <param name="Changes">The changes, in the order in which they were found.</param>
/// <param name="Next">Where the next ones begin; null: there are no more.</param>
public sealed record ChangedPage(ImmutableArray<DecisionChange> Changes, int? Next)
{
    /// <summary>Whether some were kept long enough and are gone.</summary>
    public bool IsGone { get; init; }
}

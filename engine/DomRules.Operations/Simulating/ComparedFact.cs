using System.Collections.Immutable;

namespace DomRules.Operations.Simulating;

/// <summary>Something that two decisions say, beside each other.</summary>
/// <param name="What">What it is, for people.</param>
/// <param name="Before">What the first says, line by line.</param>
/// <param name="After">What the second says.</param>
public sealed record ComparedFact(string What, ImmutableArray<string> Before, ImmutableArray<string> After)
{
    /// <summary>Whether they say different things.</summary>
    public bool IsDifferent => !Before.SequenceEqual(After, StringComparer.Ordinal);
}

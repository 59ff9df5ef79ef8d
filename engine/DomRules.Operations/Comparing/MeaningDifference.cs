using System.Collections.Immutable;
using DomRules.Model.Graph;

namespace DomRules.Operations.Comparing;

/// <summary>Something that differs in meaning between two versions of a library.</summary>
/// <param name="Kind">How.</param>
/// <param name="Area">What it is a part of, such as <c>Parameters</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Policies">In which policies, sorted.</param>
public sealed record MeaningDifference(DifferenceKind Kind, string Area, string Name, ImmutableArray<string> Policies)
{
    /// <summary>What it was, in words; null: it was not there, or there are no words.</summary>
    public string? Before { get; init; }

    /// <summary>What it is, in words; null: it is not there, or there are no words.</summary>
    public string? After { get; init; }

    /// <summary>Where it stood; null: nowhere.</summary>
    public SourceSpan? BeforeAt { get; init; }

    /// <summary>Where it stands; null: nowhere.</summary>
    public SourceSpan? AfterAt { get; init; }
}

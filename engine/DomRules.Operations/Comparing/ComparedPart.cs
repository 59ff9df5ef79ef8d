using DomRules.Model.Graph;

namespace DomRules.Operations.Comparing;

/// <summary>A part of a policy, as it is compared.</summary>
/// <param name="Area">What it belongs to.</param>
/// <param name="Name">Unique in its area.</param>
/// <param name="Content">Equal for parts that mean the same.</param>
/// <param name="At">Where it stands; null: nowhere in particular.</param>
/// <param name="Words">In words; null: there are none.</param>
internal sealed record ComparedPart(string Area, string Name, string Content, SourceSpan? At, string? Words)
{
    /// <summary>Whether its place among the parts of its area means something.</summary>
    internal bool IsOrdered { get; init; }
}

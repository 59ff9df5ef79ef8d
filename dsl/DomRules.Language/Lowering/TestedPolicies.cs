using DomRules.Language.Linking;
using DomRules.Language.Occurrences;
using DomRules.Model.Graph;

namespace DomRules.Language.Lowering;

/// <summary>What a library's tests are about.</summary>
/// <param name="All">Every policy that could be joined.</param>
/// <param name="Graphs">Their graphs.</param>
/// <param name="Deciding">Names of those that decide orders where a test belongs to no policy.</param>
internal sealed record TestedPolicies(IReadOnlyCollection<EffectivePolicy> All, IReadOnlyCollection<RuleGraph> Graphs, ImmutableArray<string> Deciding)
{
    /// <summary>Collects what names mean; null: nobody asks.</summary>
    internal OccurrenceRecorder? Recorder { get; init; }

    /// <summary>The policies that may decide the orders of a test: its own, or without one all that decide.</summary>
    internal ImmutableArray<EffectivePolicy> Of(string? policy) => [.. All.Where(p => policy is null ? Deciding.Contains(p.Name) : p.Name == policy)];
}

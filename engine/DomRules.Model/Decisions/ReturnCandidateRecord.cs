using System.Collections.Immutable;

namespace DomRules.Model.Decisions;

/// <summary>A node that could have taken a returned item, and its fate.</summary>
/// <param name="Node">Node id.</param>
/// <param name="Fate">chosen, excluded, outranked, or not_considered where the rule names another node.</param>
/// <param name="By">What excluded it: <c>inactive</c>, or the rule whose condition on the place it does not meet; empty otherwise.</param>
/// <param name="Criterion">Where it lost, for outranked; <c>tie-break</c> where every criterion tied; null otherwise.</param>
/// <param name="Value">Its value there; null otherwise.</param>
/// <param name="Best">The value that beat it; null otherwise.</param>
public sealed record ReturnCandidateRecord(string Node, Fate Fate, ImmutableArray<VetoRecord> By, string? Criterion, string? Value, string? Best);

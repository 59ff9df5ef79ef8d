using System.Collections.Immutable;

namespace DomRules.Model.Decisions;

/// <summary>A (node, line) pair and its fate.</summary>
/// <param name="Node">Node id.</param>
/// <param name="Line">Line number.</param>
/// <param name="Fate">Exactly one.</param>
/// <param name="Quantity">What is planned there, for chosen; null otherwise.</param>
/// <param name="Available">What was available there; null where it was not asked.</param>
/// <param name="By">All that vetoed it, for excluded; empty otherwise.</param>
public sealed record CandidateRecord(string Node, int Line, Fate Fate, decimal? Quantity, decimal? Available, ImmutableArray<VetoRecord> By)
{
    /// <summary>How many units of what is asked for are not there, for short; null otherwise.</summary>
    public decimal? Missing { get; init; }
}

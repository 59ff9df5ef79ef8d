using System.Collections.Immutable;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Returns;

/// <summary>A node for an item, with what was asked to find it.</summary>
/// <param name="Node">Its id; null: none can take the item.</param>
/// <param name="Problem">Why there is none, without full stop; null: there is one.</param>
internal sealed record Choice(string? Node, string? Problem)
{
    internal ImmutableArray<ReturnCandidateRecord> Candidates { get; init; } = [];

    internal int? NotListed { get; init; }

    internal ImmutableArray<RankingRecord> Ranking { get; init; } = [];

    internal string? TieBreak { get; init; }
}

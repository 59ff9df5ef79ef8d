using System.Collections.Immutable;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Explanation;

/// <summary>How a decided plan stands beside the best plan that ships anything of a line from a node; tolerances are those of the race that the decided plan won.</summary>
/// <param name="Standing">What came of it; what follows is there for <see cref="PairStanding.Ranked"/> and <see cref="PairStanding.Tied"/> alone.</param>
/// <param name="Ranking">Criterion by criterion, what part plans or backorders are ranked by before the rank list first if that decided; the plan with the pair stands as the runner-up.</param>
/// <param name="IsExact">Whether the tolerances had left both in the race, and the criterion decided when they were compared exactly.</param>
/// <param name="Difference">By how much, with unit: <c>1.50 EUR more</c>; null where it is no number.</param>
/// <param name="TieBreak">What told the two apart after the last criterion; null: a criterion did.</param>
/// <param name="IsProven">Whether the plan with the pair is the best of its kind, and the decided one the best of all.</param>
public sealed record PairComparison(
    PairStanding Standing, ImmutableArray<RankingRecord> Ranking, bool IsExact = false, string? Difference = null, string? TieBreak = null, bool IsProven = true)
{
    internal static PairComparison Without(PairStanding standing) => new(standing, []);
}

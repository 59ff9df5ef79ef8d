using DomRules.Model.Decisions;

namespace DomRules.Engine.Routing.Plans;

/// <summary>How a plan stands beside the next best one.</summary>
/// <param name="Ranking">Criterion by criterion.</param>
/// <param name="TieBreak">What told them apart after the last criterion; null: a criterion did.</param>
/// <param name="Bounds">How much better an unfound plan could be; empty when the plan is proven best.</param>
/// <param name="RunnerUpGap">How much dearer the runner-up is; null: there is none.</param>
internal sealed record PlanComparison(List<RankingRecord> Ranking, string? TieBreak, List<BoundRecord> Bounds, decimal? RunnerUpGap);

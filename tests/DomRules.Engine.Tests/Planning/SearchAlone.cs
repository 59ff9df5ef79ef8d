using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

/// <summary>The same question answered by the search alone, to hold what is answered before it or beside it to.</summary>
internal static class SearchAlone
{
    /// <summary>A last criterion that is the same for all plans and has a tolerance: it changes nothing but who answers.</summary>
    public static PlanQuery Query(PlanningProblem problem, PlanQuery query)
    {
        for (int k = 0, stated = query.Ranking.Length; k < problem.Criteria.Length && stated == 0; k++)
            query.RankBy(k);
        query.RankBy(problem.AddCriterion(new Criterion(CriterionKind.Units, Sense.Lowest, Tolerance.Amount(1))));
        return query;
    }

    public static string Values(PlanResult result) => result.Best is not { } best ? result.Status.ToString()
        : $"{result.Status} {best.Cost} {string.Join(' ', best.Allocations.ToArray())} {string.Join(' ', best.Shipments.ToArray())} {best.Values[0]} then {Second(result)}";

    private static string Second(PlanResult result) => result.RunnerUp is not { } second ? $"none {result.RunnerUpProven}"
        : $"{second.Cost} {string.Join(' ', second.Allocations.ToArray())} {second.Values[0]} by {result.DecidedAt} {result.DecidedBefore} {result.TieBreak}";
}

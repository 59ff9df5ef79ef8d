using System.Numerics;
using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

/// <summary>The race of semantics.md, literally: each criterion keeps its best and what ties with it; the tolerant ones then count exactly.</summary>
internal static class OracleRace
{
    public static List<OraclePlan> Run(Story story, List<(Criterion Criterion, long?[] Values)> criteria, List<OraclePlan> plans)
    {
        foreach (var (criterion, values) in criteria)
            plans = Keep(story, criterion, values, plans, criterion.Within.IsBand && criterion.Kind != CriterionKind.FillBy);
        foreach (var (criterion, values) in criteria.Where(entry => entry.Criterion.Within.IsBand))
            plans = Keep(story, criterion, values, plans, false);
        return plans;
    }

    /// <summary>The place of the criterion at which a plan leaves the race, and whether it was when they counted exactly; -1: it stays to the end.</summary>
    public static (int At, bool Exactly) Leaves(
        Story story, List<(Criterion Criterion, long?[] Values)> criteria, List<OraclePlan> plans, OraclePlan plan)
    {
        foreach (var exactly in new[] { false, true })
        {
            for (var k = 0; k < criteria.Count; k++)
            {
                var (criterion, values) = criteria[k];
                if (exactly && !criterion.Within.IsBand)
                    continue;
                plans = Keep(story, criterion, values, plans, !exactly && criterion.Within.IsBand && criterion.Kind != CriterionKind.FillBy);
                if (!plans.Contains(plan))
                    return (k, exactly);
            }
        }

        return (-1, false);
    }

    private static List<OraclePlan> Keep(Story story, Criterion criterion, long?[] values, List<OraclePlan> plans, bool tolerant)
    {
        if (plans.Count == 0)
            return plans;
        var measured = plans.Select(plan => (Plan: plan, Numbers: OracleMeasure.Of(story, criterion, values, plan))).ToList();
        var best = measured.Select(entry => entry.Numbers).Aggregate((one, other) => Compare(other, one) < 0 ? other : one);
        return [.. measured.Where(entry => tolerant ? Ties(criterion, entry.Numbers, best) : Compare(entry.Numbers, best) == 0).Select(entry => entry.Plan)];
    }

    private static bool Ties(Criterion criterion, List<OracleNumber> numbers, List<OracleNumber> best)
    {
        var place = OracleMeasure.ToleratedPlace(criterion.Kind);
        for (var i = 0; i < place; i++)
        {
            if (numbers[i].CompareTo(best[i]) != 0)
                return false;
        }

        var (mine, top) = (numbers[place], best[place]);
        if (mine.IsUnknown || top.IsUnknown)
            return mine.IsUnknown == top.IsUnknown;
        // mine - top <= reach, all over common denominators.
        var excess = (mine.Over * top.Under) - (top.Over * mine.Under);
        var under = mine.Under * top.Under;
        var within = criterion.Within;
        return within.Kind == ToleranceKind.Amount
            ? excess <= within.Value * under
            : excess * 1_000_000 * top.Under <= BigInteger.Abs(top.Over) * within.Value * under;
    }

    private static int Compare(List<OracleNumber> one, List<OracleNumber> other) =>
        one.Zip(other, (a, b) => a.CompareTo(b)).FirstOrDefault(result => result != 0);
}

using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

public sealed class PropertyTests
{
    private const int Seed = 7_000_000;

    private static readonly int Count = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1" ? 100_000 : 3_000;

    [Fact]
    public void Solve_MoneyInSmallerUnits_PlansTheSame() => ForAll((story, told) =>
    {
        if (story.Pricing is null && !story.Criteria.Any(entry => entry.Criterion.Within.Kind == ToleranceKind.Share))
            Plan(story.InSmallerMoney(100)).ShouldBe(Plan(story), told);
    });

    [Fact]
    public void Solve_OneMoreNodeThatMayNotShip_PlansTheSame() => ForAll((story, told) => Plan(story.WithAForbiddenNode()).ShouldBe(Plan(story), told));

    [Fact]
    public void Solve_UsedPlanner_AnswersLikeANewOne()
    {
        var used = new Planner();
        ForAll((story, told) =>
        {
            var (problem, query) = (story.Problem(), story.Query());
            var again = used.Solve(problem, query);
            var fresh = new Planner().Solve(problem, query);
            (again.Status, again.Steps, Text(again)).ShouldBe((fresh.Status, fresh.Steps, Text(fresh)), told);
        });
    }

    [Fact]
    public void Solve_ReportsItsValues_AsTheOracleMeasuresThem() => ForAll((story, told) =>
    {
        var result = new Planner().Solve(story.Problem(), story.Query());
        if (result.Best is not { } best)
            return;
        best.Values.Length.ShouldBe(story.Ranking.Count, told);
        for (var k = 0; k < best.Values.Length; k++)
        {
            var kind = story.Criteria[story.Ranking[k]].Criterion.Kind;
            if (kind == CriterionKind.FewestShipments)
                best.Values[k].Value.ShouldBe(best.Shipments.Length, told);
            if (kind == CriterionKind.LowestCost)
                best.Values[k].Value.ShouldBe(best.Cost, told);
            result.Bounds[k].ShouldBe(best.Values[k], told);
        }
    });

    [Fact]
    public void Solve_FewSteps_BoundsWhatTheBestPlanReaches() => ForAll((story, told) =>
    {
        var (problem, query) = (story.Problem(), story.Query());
        var best = new Planner().Solve(problem, query).Best;
        query.StepLimit = 3;
        var bounded = new Planner().Solve(problem, query);
        if (bounded.Status is not (PlanStatus.Bounded or PlanStatus.Unknown) || best is null || bounded.Bounds.Length == 0)
            return;
        if (story.Ranking.Count == 0)
            return;
        var kind = story.Criteria[story.Ranking[0]].Criterion.Kind;
        if (story.Mode == PlanMode.Complete && bounded.Bounds[0] is { } bound
            && kind is CriterionKind.FewestShipments or CriterionKind.LowestCost or CriterionKind.OnTimeFirst)
            bound.Value.ShouldBeLessThanOrEqualTo(best.Values[0].Value, told);
    });

    [Fact]
    public void WhyNone_GeneratedProblems_NamesASmallestSet() => ForAll((story, told) =>
    {
        if (story.Mode == PlanMode.Part)
            return;
        var why = new Planner().WhyNone(story.Problem(), story.Query());
        why.Proven.ShouldBeTrue(told);
        var named = why.Constraints.ToArray();
        if (why.Shortages.Length > 0)
            HasPlan(story.Keeping([])).ShouldBeFalse(told);
        else if (named.Length > 0)
            HasPlan(story.Keeping(named)).ShouldBeFalse(told);
        foreach (var constraint in named)
            HasPlan(story.Keeping([.. named.Where(other => other != constraint)])).ShouldBeTrue(told);
    });

    private static void ForAll(Action<Story, string> holds)
    {
        for (var seed = Seed; seed < Seed + Count; seed++)
        {
            var story = new StoryTeller(seed).Tell();
            holds(story, $"seed {seed}\n{story}");
        }
    }

    private static bool HasPlan(Story story) =>
        new Oracle(story).Plans().Any(plan => story.Least.TrueForAll(least => plan.Quantities[least.Candidate] >= least.Quantity));

    private static string Plan(Story story) => Text(new Planner().Solve(story.Problem(), story.Query()));

    private static string Text(PlanResult result) => result.Best is not { } best
        ? result.Status.ToString()
        : string.Join(' ', best.Allocations.ToArray().OrderBy(part => part.Candidate).Select(part => $"{part.Candidate}:{part.Quantity}"));
}

using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

/// <summary>Plain orders of more than a few lines are sifted before the search.</summary>
public sealed class SieveTests
{
    private const int Seed = 5_000_000;

    private static readonly int Count = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1" ? 200_000 : 2_000;

    [Fact]
    public void Solve_MorePlainLines_FindsTheOraclesPlan()
    {
        var planner = new Planner();
        for (var i = 0; i < Count; i++)
        {
            var story = new PlainStoryTeller(Seed + i, hasMoreLines: true).Tell();
            OracleAgreement.Check(planner, story, $"plain seed {Seed + i}", withRunnerUp: i % 8 == 0, atOnce: i % 16 == 0);
        }
    }

    [Theory]
    [InlineData(8, 25, 40, CriterionKind.FewestShipments)]
    [InlineData(8, 25, 40, CriterionKind.LowestCost)]
    [InlineData(12, 70, 15, CriterionKind.FewestShipments)]
    [InlineData(12, 70, 15, CriterionKind.LowestCost)]
    public void Solve_ManyNodes_AnswersAsTheSearchAlone(int lines, int nodes, int percent, CriterionKind first)
    {
        for (var seed = 0; seed < Count / 100; seed++)
        {
            var problem = Network.Make(seed, lines, nodes, percent, first, CriterionKind.LowestCost, CriterionKind.Worst);
            var (result, alone) = (new Planner().Solve(problem, Long()), new Planner().Solve(problem, SearchAlone.Query(problem, Long())));
            SearchAlone.Values(result).ShouldBe(SearchAlone.Values(alone), $"seed {seed}");
            result.Steps.ShouldBeGreaterThan(0);
        }
    }

    [Theory]
    [InlineData(CriterionKind.FewestShipments)]
    [InlineData(CriterionKind.LowestCost)]
    public void Solve_FewPricesForMany_AnswersAsTheSearchAlone(CriterionKind first)
    {
        for (var seed = 0; seed < Count / 50; seed++)
        {
            var problem = Network.Zoned(seed, lines: 8, nodes: 16, first, CriterionKind.LowestCost, CriterionKind.Worst);
            var (result, alone) = (new Planner().Solve(problem, Long()), new Planner().Solve(problem, SearchAlone.Query(problem, Long())));
            SearchAlone.Values(result).ShouldBe(SearchAlone.Values(alone), $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(CriterionKind.FewestShipments)]
    [InlineData(CriterionKind.LowestCost)]
    public void Solve_AnyStepLimit_KeepsItAndNamesABoundThatHolds(CriterionKind first)
    {
        var problem = Network.Zoned(7, lines: 10, nodes: 40, first, CriterionKind.LowestCost, CriterionKind.Worst);
        var best = new Planner().Solve(problem, Long()).Best!.Values[0].Value;
        for (var limit = 1; limit < 3_000; limit += 1 + (limit / 3))
        {
            var result = new Planner().Solve(problem, new PlanQuery { StepLimit = limit });
            result.Steps.ShouldBeLessThanOrEqualTo(limit);
            if (result.Bounds.Length > 0 && result.Bounds[0] is { } bound)
                bound.Value.ShouldBeLessThanOrEqualTo(best, $"limit {limit}");
            if (result.Status == PlanStatus.Optimal)
                result.Best!.Values[0].Value.ShouldBe(best, $"limit {limit}");
        }
    }

    [Fact]
    public void Solve_AgainWithAWarmPlanner_AllocatesNothing()
    {
        var planner = new Planner();
        PlanningProblem[] problems =
        [
            Network.Zoned(1, 10, 100, CriterionKind.FewestShipments, CriterionKind.LowestCost), Network.Make(1, 10, 100, 50, CriterionKind.LowestCost),
        ];
        var query = new PlanQuery { WithRunnerUp = true };
        for (var i = 0; i < 6; i++)
            planner.Solve(problems[i % 2], query);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var problem in problems)
            planner.Solve(problem, query);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static PlanQuery Long() => new() { StepLimit = 50_000_000, WithRunnerUp = true };
}

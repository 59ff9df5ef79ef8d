using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

public sealed class LargeProblemTests
{
    [Theory]
    [InlineData(10, 100)]
    [InlineData(20, 100)]
    public void Solve_ManyNodes_IsProvenWithinTheStepLimit(int lines, int nodes)
    {
        var planner = new Planner();
        for (var seed = 0; seed < 50; seed++)
            planner.Solve(Network.Make(seed, lines, nodes, 50, CriterionKind.LowestCost), new PlanQuery()).Status.ShouldBe(PlanStatus.Optimal, $"seed {seed}");
    }

    [Fact]
    public void Solve_AgainWithAWarmPlanner_AllocatesNothing()
    {
        var planner = new Planner();
        var problem = Network.Make(1, 10, 100, 50, CriterionKind.FewestShipments, CriterionKind.LowestCost, CriterionKind.Worst);
        var query = new PlanQuery { WithRunnerUp = true };
        for (var i = 0; i < 3; i++)
            planner.Solve(problem, query);
        var before = GC.GetAllocatedBytesForCurrentThread();
        planner.Solve(problem, query);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Solve_ThousandsOfPiecesFromThousandsOfNodes_StopsWithAPlan()
    {
        var problem = new PlanningProblem();
        problem.AddCriterion(new Criterion(CriterionKind.LowestCost));
        for (var line = 0; line < 3; line++)
            problem.AddLine(new PlanLine(1_000));
        for (var node = 0; node < 1_500; node++)
        {
            problem.AddNode(new PlanNode(1, node));
            problem.AddDispatch(new PlanDispatch(node, 100));
            for (var line = 0; line < 3; line++)
                problem.AddCandidate(new PlanCandidate(line, node, node, 1, 0, (node * 7) % 13));
        }

        var result = new Planner().Solve(problem, new PlanQuery { StepLimit = 10_000 });
        result.Status.ShouldBe(PlanStatus.Bounded);
        result.Best.ShouldNotBeNull();
        result.Bounds[0]!.Value.Value.ShouldBeInRange(1, result.Best!.Cost);
    }

    [Fact]
    public void Solve_NumbersThatCannotBeAdded_AreRefused()
    {
        var problem = new PlanningProblem();
        var criterion = problem.AddCriterion(new Criterion(CriterionKind.Average));
        problem.AddNode(new PlanNode(1, 0));
        problem.AddDispatch(new PlanDispatch(0));
        problem.AddLine(new PlanLine(PlanningProblem.Largest, PlanningProblem.Largest));
        problem.SetValue(criterion, problem.AddCandidate(new PlanCandidate(0, 0, 0, PlanningProblem.Largest)), PlanningProblem.Largest);
        new Planner().Solve(problem, new PlanQuery()).Status.ShouldBe(PlanStatus.TooLarge);
    }

    [Fact]
    public void AddLine_NothingDemanded_IsRefused() =>
        Should.Throw<ArgumentException>(() => new PlanningProblem().AddLine(new PlanLine(0)));
}

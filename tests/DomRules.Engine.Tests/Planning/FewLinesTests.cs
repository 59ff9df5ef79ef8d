using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

/// <summary>Orders of few lines are answered without a search; a criterion with a tolerance, which never ties, sends them through it all the same.</summary>
public sealed class FewLinesTests
{
    private const int Seed = 3_000_000;

    private static readonly int Count = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1" ? 20_000 : 1_000;

    [Fact]
    public void Solve_PlainStories_AnswersAsTheSearchDoes()
    {
        var (searched, planner) = (0, new Planner());
        for (var seed = Seed; seed < Seed + Count; seed++)
        {
            var story = new PlainStoryTeller(seed).Tell();
            var told = $"seed {seed}\n{story}";
            var problem = story.Problem();
            var expected = SearchAlone.Values(new Planner().Solve(problem, SearchAlone.Query(problem, story.Query(withRunnerUp: true))));
            var result = planner.Solve(problem, story.Query(withRunnerUp: true));
            SearchAlone.Values(result).ShouldBe(expected, told);
            searched += result.Steps > 0 ? 1 : 0;
        }

        searched.ShouldBeLessThan(Count / 2);
    }

    [Theory]
    [InlineData(3, CriterionKind.FewestShipments)]
    [InlineData(3, CriterionKind.LowestCost)]
    [InlineData(6, CriterionKind.LowestCost)]
    public void Solve_ManyNodes_AnswersAsTheSearchDoes(int lines, CriterionKind first)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var problem = Network.Make(seed, lines, 60, 50, first, CriterionKind.LowestCost, CriterionKind.Worst);
            var result = new Planner().Solve(problem, new PlanQuery { WithRunnerUp = true });
            result.Steps.ShouldBe(0);
            SearchAlone.Values(result).ShouldBe(SearchAlone.Values(new Planner().Solve(problem, SearchAlone.Query(problem, new PlanQuery { WithRunnerUp = true }))), $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(1, 40)]
    [InlineData(3, 30)]
    [InlineData(4, 12)]
    [InlineData(6, 7)]
    public void Solve_PricesAndValuesAllEqual_AnswersAsTheSearchDoes(int lines, int nodes)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var problem = Flat(seed, lines, nodes);
            for (var first = 0; first < 2; first++)
            {
                var result = new Planner().Solve(problem, Ranked(first));
                result.Steps.ShouldBe(0);
                var query = Ranked(first);
                query.StepLimit = long.MaxValue;
                SearchAlone.Values(result).ShouldBe(SearchAlone.Values(new Planner().Solve(problem, SearchAlone.Query(problem, query))), $"seed {seed}, {first}");
            }
        }
    }

    [Fact]
    public void Solve_AThousandEqualNodes_NeedsNoSearch()
    {
        var problem = Flat(1, 3, 1_000);
        var result = new Planner().Solve(problem, Ranked(0));
        (result.Status, result.Steps, result.RunnerUpProven).ShouldBe((PlanStatus.Optimal, 0, true));
        result.RunnerUp.ShouldNotBeNull();
    }

    [Fact]
    public void Solve_ValuesByNodeOrAskedFor_AnswersAsWithValuesStated()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var problem = Network.Make(seed, 3, 30, 60, CriterionKind.FewestShipments, CriterionKind.Worst);
            var stated = SearchAlone.Values(new Planner().Solve(problem, new PlanQuery()));
            var values = new NodeValues(problem, 1);
            problem.SetValuesByNode(1, values.ByNode);
            SearchAlone.Values(new Planner().Solve(problem, new PlanQuery())).ShouldBe(stated, $"seed {seed}");
            problem.SetValues(1, values);
            SearchAlone.Values(new Planner().Solve(problem, new PlanQuery())).ShouldBe(stated, $"asked, seed {seed}");
        }
    }

    [Fact]
    public void Solve_NothingTiesBeforeAValue_AsksForTheChosenOnly()
    {
        var problem = Network.Make(1, 3, 100, 60, CriterionKind.LowestCost, CriterionKind.Worst);
        var values = new NodeValues(problem, 1);
        problem.SetValues(1, values);
        var plan = new Planner().Solve(problem, new PlanQuery()).Best;
        values.Asked.ShouldBe(plan!.Allocations.ToArray().Select(part => part.Candidate), ignoreOrder: true);
    }

    [Fact]
    public void Solve_AgainWithAWarmPlanner_AllocatesNothing()
    {
        var planner = new Planner();
        var problem = Network.Make(1, 3, 100, 60, CriterionKind.FewestShipments, CriterionKind.LowestCost, CriterionKind.Worst);
        var query = new PlanQuery { WithRunnerUp = true };
        for (var i = 0; i < 3; i++)
            planner.Solve(problem, query);
        var before = GC.GetAllocatedBytesForCurrentThread();
        planner.Solve(problem, query);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Solve_AnsweredBelowZero_IsRefused()
    {
        var problem = Network.Make(1, 1, 3, 100, CriterionKind.Worst);
        problem.SetValues(0, new Below());
        Should.Throw<InvalidOperationException>(() => new Planner().Solve(problem, new PlanQuery()));
    }

    private static PlanQuery Ranked(int criterion)
    {
        var query = new PlanQuery { WithRunnerUp = true };
        query.RankBy(criterion);
        return query;
    }

    /// <summary>Nodes that have two thirds of the lines, at equal prices; three ranks.</summary>
    private static PlanningProblem Flat(int seed, int lines, int nodes)
    {
        var random = new Random(seed);
        var problem = new PlanningProblem();
        problem.AddCriterion(new Criterion(CriterionKind.FewestShipments));
        problem.AddCriterion(new Criterion(CriterionKind.Worst));
        for (var line = 0; line < lines; line++)
            problem.AddLine(new PlanLine(1, 1, 100));
        for (var node = 0; node < nodes; node++)
        {
            problem.AddNode(new PlanNode(random.Next(3), node));
            problem.AddDispatch(new PlanDispatch(node, 500));
            for (var line = 0; line < lines; line++)
            {
                if ((node + line) % 3 > 0 || lines == 1)
                    problem.SetValue(1, problem.AddCandidate(new PlanCandidate(line, node, node, 1)), 7);
            }
        }

        return problem;
    }

    private sealed class NodeValues(PlanningProblem problem, int criterion) : ICandidateValues
    {
        private readonly long[] stated = [.. Enumerable.Range(0, problem.Candidates.Length).Select(c => problem.ValueOf(criterion, c)!.Value)];
        private readonly PlanCandidate[] candidates = problem.Candidates.ToArray();

        public HashSet<int> Asked { get; } = [];

        public long[] ByNode => [.. Enumerable.Range(0, problem.Nodes.Length).Select(node => Array.FindIndex(candidates, c => c.Node == node) is >= 0 and var c ? stated[c] : PlanningProblem.UnknownValue)];

        public long? ValueOf(int candidate)
        {
            Asked.Add(candidate);
            return stated[candidate];
        }
    }

    private sealed class Below : ICandidateValues
    {
        public long? ValueOf(int candidate) => -1;
    }
}

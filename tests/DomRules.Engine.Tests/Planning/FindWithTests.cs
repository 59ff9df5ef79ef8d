using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

public sealed class FindWithTests
{
    private const int Seed = 11_000_000;

    private static readonly int Count = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1" ? 200_000 : 3_000;

    private static readonly Planner Planner = new();

    [Fact]
    public void FindWith_GeneratedProblems_IsTheOraclesPlanAndVerdict()
    {
        for (var seed = Seed; seed < Seed + Count; seed++)
            Check(new StoryTeller(seed, seed % 60 == 0).Tell(), $"seed {seed}", seed);
    }

    [Fact]
    public void FindWith_FewPlainLines_IsTheOraclesPlanAndVerdict()
    {
        for (var seed = Seed; seed < Seed + (Count / 4); seed++)
            Check(new PlainStoryTeller(seed).Tell(), $"plain seed {seed}", seed);
    }

    [Fact]
    public void FindWith_InsideATolerance_NamesTheCriterionThatDecides()
    {
        var order = new ToldOrder().Node("A").Node("B").Line("x", 2).Stock("x", "A", 2, costPerStep: 500).Stock("x", "B", 1, costPerStep: 520)
            .Rank(CriterionKind.LowestCost, Tolerance.Amount(50)).Rank(CriterionKind.FewestShipments);
        order.Plan().ShouldBe("x 2 from A");
        var result = order.FindWith(1)!;
        order.Words(result.RunnerUp).ShouldBe("x 1 from A, x 1 from B");
        (result.DecidedAt, result.DecidedExactly, result.RunnerUpProven).ShouldBe((1, false, true));
    }

    [Fact]
    public void FindWith_CandidateNotAllowed_SaysThatItIsNotInForce()
    {
        var order = new ToldOrder().Node("A").Node("B").Line("x").Stock("x", "A").Stock("x", "B").Rank(CriterionKind.LowestCost);
        order.Query.Forbidden = new CandidateSet();
        order.Query.Forbidden.Clear(2);
        order.Query.Forbidden.Add(1);
        order.Plan().ShouldBe("x 1 from A");
        order.FindWith(1).ShouldBeNull();
    }

    [Fact]
    public void FindWith_NoPlanHasIt_FindsNoneAndSaysSo()
    {
        var order = new ToldOrder().Node("A").Node("B").Line("x", 2).Stock("x", "A", 2).Stock("x", "B", 1).Rank(CriterionKind.LowestCost);
        order.Query.ShipmentCap = 1;
        order.Plan().ShouldBe("x 2 from A");
        var result = order.FindWith(1)!;
        (result.RunnerUp, result.RunnerUpProven).ShouldBe((null, true));
    }

    [Fact]
    public void FindWith_NothingAskedBefore_IsRefused() => Should.Throw<InvalidOperationException>(() => new Planner().FindWith([0]));

    /// <summary>Candidates of one line, now and then several; in turn before and after the runner-up, which it must not change.</summary>
    private static void Check(Story story, string seed, int number)
    {
        var told = $"{seed}\n{story}";
        var oracle = new Oracle(story);
        var result = Planner.Solve(story.Problem(), story.Query());
        if (result.Best is null)
            return;
        var before = number % 2 == 0;
        var runnerUp = before ? Text(Planner.FindRunnerUp().RunnerUp) : null;
        foreach (var candidates in Enumerable.Range(0, story.Candidates.Count).GroupBy(c => (story.Candidates[c].Line, Pair: (c + number) % 3 == 0)).Select(g => g.ToArray()))
            Check(story, oracle, candidates, told);
        if (before)
            Text(result.RunnerUp).ShouldBe(runnerUp, told);
        else
            Text(Planner.FindRunnerUp().RunnerUp).ShouldBe(oracle.RunnerUp(oracle.Best()!)?.Text, told);
    }

    private static void Check(Story story, Oracle oracle, int[] candidates, string told)
    {
        told = $"with {string.Join(' ', candidates)}, {told}";
        var expected = oracle.With(candidates);
        var found = Planner.FindWith(candidates);
        Text(found?.RunnerUp).ShouldBe(expected?.Text, told);
        if (found is null)
            return;
        found.RunnerUpProven.ShouldBeTrue(told);
        if (expected is not null)
            OracleAgreement.Verdict(found).ShouldBe(oracle.Verdict(expected), told);
    }

    private static string? Text(Plan? plan) => plan is null ? null : OracleAgreement.Text(plan);
}

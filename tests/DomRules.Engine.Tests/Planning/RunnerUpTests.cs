using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

public sealed class RunnerUpTests
{
    private const int Seed = 9_000_000;

    private static readonly int Count = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1" ? 100_000 : 3_000;

    [Fact]
    public void FindRunnerUp_EveryAlternativeUsesTheSameNodes_IsTheOneWithAnotherSource()
    {
        var order = new ToldOrder().Node("BER-DC", 240).Node("STORE-1", 240).Line("jacket").Line("shirt").Line("trousers")
            .Stock("jacket", "BER-DC").Stock("jacket", "STORE-1").Stock("shirt", "BER-DC").Stock("trousers", "STORE-1")
            .Rank(CriterionKind.FewestShipments).Rank(CriterionKind.LowestCost);
        order.Plan().ShouldBe("jacket 1 from BER-DC, shirt 1 from BER-DC, trousers 1 from STORE-1");
        var result = order.FindRunnerUp();
        order.Words(result.RunnerUp).ShouldBe("jacket 1 from STORE-1, shirt 1 from BER-DC, trousers 1 from STORE-1");
        result.DecidedAt.ShouldBe(-1);
        result.TieBreak.ShouldBe(TieBreak.LineByLine);
    }

    [Fact]
    public void FindRunnerUp_SameNodesAtAnotherPrice_NamesTheCriterion()
    {
        var order = new ToldOrder().Node("A").Node("B").Line("x").Line("y").Line("z")
            .Stock("x", "A", costPerStep: 3).Stock("x", "B", costPerStep: 2).Stock("y", "A").Stock("z", "B").Rank(CriterionKind.LowestCost);
        order.Plan().ShouldBe("x 1 from B, y 1 from A, z 1 from B");
        var result = order.FindRunnerUp();
        order.Words(result.RunnerUp).ShouldBe("x 1 from A, y 1 from A, z 1 from B");
        result.DecidedAt.ShouldBe(0);
    }

    [Fact]
    public void FindRunnerUp_OnlyOnePlan_FindsNoneAndSaysSo()
    {
        var order = new ToldOrder().Node("A").Line("x", 3).Stock("x", "A").Rank(CriterionKind.LowestCost);
        order.Plan().ShouldBe("x 3 from A");
        order.FindRunnerUp().RunnerUp.ShouldBeNull();
        order.FindRunnerUp().RunnerUpProven.ShouldBeTrue();
    }

    [Fact]
    public void FindRunnerUp_SameSourcesInOtherQuantities_AreNoRunnerUp()
    {
        var order = new ToldOrder().Node("A").Node("B").Line("x", 4).Stock("x", "A", 3).Stock("x", "B", 3, costPerStep: 1).Rank(CriterionKind.LowestCost);
        order.Plan().ShouldBe("x 3 from A, x 1 from B");
        order.FindRunnerUp().RunnerUp.ShouldBeNull();
    }

    [Fact]
    public void FindRunnerUp_PartPlanWithLess_IsDecidedBeforeTheRankList()
    {
        var order = new ToldOrder().Node("A").Node("B").Line("x").Line("y").Stock("x", "A").Stock("x", "B").Stock("y", "B").Rank(CriterionKind.LowestCost);
        order.Query.Mode = PlanMode.Part;
        order.Plan().ShouldBe("x 1 from B, y 1 from B");
        var result = order.FindRunnerUp();
        order.Words(result.RunnerUp).ShouldBe("x 1 from A");
        (result.DecidedBefore, result.DecidedAt, result.TieBreak).ShouldBe((true, -1, TieBreak.None));
    }

    [Fact]
    public void FindRunnerUp_AskedForLater_IsTheSameAsAtOnce()
    {
        var (atOnce, later) = (new Planner(), new Planner());
        for (var seed = Seed; seed < Seed + Count; seed++)
        {
            var story = new StoryTeller(seed, seed % 30 == 0).Tell();
            var expected = Text(atOnce.Solve(story.Problem(), story.Query(withRunnerUp: true)));
            later.Solve(story.Problem(), story.Query()).RunnerUp.ShouldBeNull();
            Text(later.FindRunnerUp()).ShouldBe(expected, $"seed {seed}\n{story}");
            Text(later.FindRunnerUp()).ShouldBe(expected, $"again, seed {seed}\n{story}");
        }
    }

    [Fact]
    public void FindRunnerUp_NothingAskedBefore_IsRefused() => Should.Throw<InvalidOperationException>(() => new Planner().FindRunnerUp());

    [Fact]
    public void FindRunnerUp_AfterWhyNone_IsRefused()
    {
        var story = new StoryTeller(Seed).Tell();
        var planner = new Planner();
        planner.Solve(story.Problem(), story.Query());
        planner.WhyNone(story.Problem(), story.Query());
        Should.Throw<InvalidOperationException>(planner.FindRunnerUp);
    }

    /// <summary>Everything that an answer says.</summary>
    private static string Text(PlanResult result) => string.Join('|', result.Status, Text(result.Best), Text(result.RunnerUp), result.RunnerUpProven,
        result.DecidedAt, result.DecidedBefore, result.DecidedExactly, result.TieBreak, result.Steps, string.Join(',', result.Bounds.ToArray()), string.Join(',', result.Ranking.ToArray()));

    private static string Text(Plan? plan) => plan is null ? "none" : string.Join(' ',
        [plan.Cost, .. plan.Allocations.ToArray(), .. plan.Shipments.ToArray(), .. plan.Values.ToArray()]);
}

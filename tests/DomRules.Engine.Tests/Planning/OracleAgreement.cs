using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

/// <summary>Solves a generated story with the planner and with the oracle, and holds the one to the other.</summary>
internal static class OracleAgreement
{
    public static void Check(Planner planner, int seed, bool withRunnerUp, bool isWide = false)
    {
        var story = new StoryTeller(seed, isWide).Tell();
        var told = $"seed {seed}\n{story}";
        var oracle = new Oracle(story);
        var expected = oracle.Best();
        var result = planner.Solve(story.Problem(), story.Query(withRunnerUp));
        result.Status.ShouldBe(expected is null ? PlanStatus.Infeasible : PlanStatus.Optimal, told);
        if (expected is null)
            return;
        Text(result.Best!).ShouldBe(expected.Text, told);
        result.Best!.Cost.ShouldBe(expected.Cost, told);
        result.Best.Shipments.Length.ShouldBe(expected.Shipments.Count, told);
        foreach (var shipment in result.Best.Shipments)
            shipment.Price.ShouldBe(expected.Shipments[shipment.Dispatch], told);
        if (!withRunnerUp)
            return;
        result.RunnerUpProven.ShouldBeTrue(told);
        (result.RunnerUp is null ? null : Text(result.RunnerUp)).ShouldBe(oracle.Best(expected)?.Text, "runner-up, " + told);
    }

    /// <summary>Candidates and quantities in the order of candidates.</summary>
    private static string Text(Plan plan) =>
        string.Join(' ', plan.Allocations.ToArray().OrderBy(part => part.Candidate).Select(part => $"{part.Candidate}:{part.Quantity}"));
}

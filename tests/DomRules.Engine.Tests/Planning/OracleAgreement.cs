using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

/// <summary>Solves a generated story with the planner and with the oracle, and holds the one to the other.</summary>
internal static class OracleAgreement
{
    public static void Check(Planner planner, int seed, bool withRunnerUp, bool isWide = false) =>
        Check(planner, new StoryTeller(seed, isWide).Tell(), $"seed {seed}", withRunnerUp, seed % 8 == 0);

    public static void Check(Planner planner, Story story, string seed, bool withRunnerUp, bool atOnce)
    {
        var told = $"{seed}\n{story}";
        var oracle = new Oracle(story);
        var expected = oracle.Best();
        var result = planner.Solve(story.Problem(), story.Query(withRunnerUp && atOnce));
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
        planner.FindRunnerUp().ShouldBeSameAs(result);
        result.RunnerUpProven.ShouldBeTrue(told);
        var second = oracle.RunnerUp(expected);
        (result.RunnerUp is null ? null : Text(result.RunnerUp)).ShouldBe(second?.Text, "runner-up, " + told);
        if (second is not null)
            Verdict(result).ShouldBe(oracle.Verdict(second), "verdict, " + told);
    }

    internal static string Verdict(PlanResult result) => result.DecidedBefore ? "before"
        : result.DecidedAt < 0 ? "after"
        : result.DecidedExactly ? $"{result.DecidedAt} exactly"
        : $"{result.DecidedAt}";

    /// <summary>Candidates and quantities in the order of candidates.</summary>
    internal static string Text(Plan plan) =>
        string.Join(' ', plan.Allocations.ToArray().OrderBy(part => part.Candidate).Select(part => $"{part.Candidate}:{part.Quantity}"));
}
